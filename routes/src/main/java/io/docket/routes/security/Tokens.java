package io.docket.routes.security;

import io.docket.routes.flow.Origin;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.AccountRows;
import io.docket.routes.store.AccountRows.Account;
import io.docket.routes.store.Ids;
import io.docket.routes.store.RefreshTokenRows;
import io.docket.routes.store.RefreshTokenRows.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Gives out tokens: a short-lived access token (JWT, RFC 7519) and a refresh token that works once. */
@Component
class Tokens {
    static final Duration ACCESS = Duration.ofMinutes(15);
    static final Duration REFRESH = Duration.ofDays(7);
    /** The claim that tells which version of the account the token was given out to. */
    private static final String VERSION = "ver";

    private final JwtEncoder encoder;
    private final RefreshTokenRows refreshTokens;
    private final AccountRows accounts;
    private final Sessions sessions;

    Tokens(JwtEncoder encoder, RefreshTokenRows refreshTokens, AccountRows accounts, Sessions sessions) {
        this.encoder = encoder;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.sessions = sessions;
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
    Pair exchange(String token, Origin origin) {
        String hash = RandomToken.hash(token);
        RefreshToken known = refreshTokens.find(hash).orElseThrow(() -> invalid("The refresh token is not known"));
        if (known.expiresAt().isBefore(Instant.now())) {
            throw invalid("The refresh token has expired");
        }
        if (!refreshTokens.use(hash)) {
            sessions.endStolen(known, origin);
            throw invalid("The refresh token was used before, so its session has ended");
        }
        Account account = accounts.find(known.username())
                .filter(user -> user.enabled() && user.version() == known.accountVersion())
                .orElseThrow(() -> invalid("The user is gone, disabled or has changed"));
        return issue(account, known.family());
    }

    /** Ends a session; an unknown token is nothing to complain of. */
    void revoke(String token, Origin origin) {
        refreshTokens.find(RandomToken.hash(token)).ifPresent(known -> sessions.end(known, origin));
    }

    /** Returns which version of the account an access token was given out to; -1 when it does not say. */
    static long version(Jwt token) {
        return token.getClaim(VERSION) instanceof Number version ? version.longValue() : -1;
    }

    private Pair issue(Account account, String family) {
        String refresh = RandomToken.next();
        Instant now = Instant.now();
        refreshTokens.insert(
                RandomToken.hash(refresh),
                new RefreshToken(family, account.username(), account.version(), now.plus(REFRESH)));
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("docket")
                .subject(account.username())
                .claim(VERSION, account.version())
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
}
