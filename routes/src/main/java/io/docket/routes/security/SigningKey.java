package io.docket.routes.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.docket.routes.store.files.SecretFile;
import java.io.IOException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The key of the access tokens: made at the first start and kept with the data, so that there is no default one. */
@Configuration
class SigningKey {
    private static final int BYTES = 32;

    private final SecretFile secrets;
    private volatile Coders coders;

    SigningKey(SecretFile secrets) throws IOException {
        this.secrets = secrets;
        this.coders = Coders.of(secrets.bytes(SecretFile.SIGNING_KEY, BYTES));
    }

    private record Coders(JwtEncoder encoder, JwtDecoder decoder) {

        static Coders of(byte[] bytes) {
            SecretKey key = new SecretKeySpec(bytes, "HmacSHA256");
            return new Coders(
                    new NimbusJwtEncoder(new ImmutableSecret<>(key)),
                    NimbusJwtDecoder.withSecretKey(key)
                            .macAlgorithm(MacAlgorithm.HS256)
                            .build());
        }
    }

    @Bean
    JwtEncoder jwtEncoder() {
        return parameters -> coders.encoder().encode(parameters);
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return token -> coders.decoder().decode(token);
    }

    /**
     * Replaces the key; the former one is not accepted any more.
     *
     * @return false when the key is derived from a configured secret, and cannot be replaced
     */
    boolean renew() throws IOException {
        if (!secrets.renew(SecretFile.SIGNING_KEY, BYTES)) {
            return false;
        }
        coders = Coders.of(secrets.bytes(SecretFile.SIGNING_KEY, BYTES));
        return true;
    }
}
