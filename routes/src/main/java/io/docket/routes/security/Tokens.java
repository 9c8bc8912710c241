package io.docket.routes.security;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.AccountRows;
import io.docket.routes.store.AccountRows.Account;
import io.docket.routes.store.Ids;
import io.docket.routes.store.RefreshTokenRows;
import io.docket.routes.store.RefreshTokenRows.RefreshToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Gives out tokens: a short-lived access token (JWT, RFC 7519) and a refresh token that works once. */
@Component
class Tokens {
    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration REFRESH = Duration.ofDays(7);
    static final String ROLE = "role";

    private final JwtEncoder encoder;
    private final RefreshTokenRows refreshTokens;
    private final AccountRows accounts;
    private final SecureRandom random = new SecureRandom();

    Tokens(JwtEncoder encoder, RefreshTokenRows refreshTokens, AccountRows accounts) {
        this.encoder = encoder;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
    }

    /** Both tokens of a session, and whose it is. */
    record Pair(String access, String refresh, Account account) {}

    /** Starts a session. */
    Pair issue(Account account) {
        return issue(account, Ids.next());
    }

    /**
     * Exchanges a refresh token; one that was used before is taken for stolen, and ends its session for everyone.
     *
     * @throws ProblemException when the token is not good (any more)
     */
    Pair exchange(String token) {
        String hash = hash(token);
        RefreshToken known = refreshTokens.find(hash).orElseThrow(() -> invalid("The refresh token is not known"));
        if (known.expiresAt().isBefore(Instant.now())) {
            throw invalid("The refresh token has expired");
        }
        if (!refreshTokens.use(hash)) {
            refreshTokens.revoke(known.family());
            throw invalid("The refresh token was used before, so its session has ended");
        }
        Account account = accounts.find(known.username()).orElseThrow(() -> invalid("The user is gone"));
        return issue(account, known.family());
    }

    /** Ends a session; an unknown token is nothing to complain of. */
    void revoke(String token) {
        refreshTokens.find(hash(token)).ifPresent(known -> refreshTokens.revoke(known.family()));
    }

    private Pair issue(Account account, String family) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String refresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = Instant.now();
        refreshTokens.insert(hash(refresh), new RefreshToken(family, account.username(), now.plus(REFRESH)));
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("docket")
                .subject(account.username())
                .claim(ROLE, account.role())
                .issuedAt(now)
                .expiresAt(now.plus(ACCESS))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        String access =
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new Pair(access, refresh, account);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.REFRESH_TOKEN_INVALID, detail);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
