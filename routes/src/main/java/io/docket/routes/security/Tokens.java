package io.docket.routes.security;

import io.docket.routes.flow.Origin;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import io.docket.routes.store.accounts.RefreshTokenRows;
import io.docket.routes.store.accounts.RefreshTokenRows.RefreshToken;
import io.docket.routes.store.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
    /** The claim with the version of the account at the time of issue. */
    private static final String VERSION = "ver";
    /** The claim that names the session (OpenID Connect Front-Channel Logout 1.0, section 3). */
    private static final String SESSION = "sid";

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

    /** Both tokens of a session, and its user. */
    record Pair(String access, String refresh, Account account) {}

    /** Starts a session. */
    Pair issue(Account account) {
        String refresh = RandomToken.next();
        RefreshToken token = refreshToken(Ids.next(), account);
        sessions.begin(RandomToken.hash(refresh), token);
        return new Pair(access(token), refresh, account);
    }

    /**
     * Exchanges a refresh token; one that was used before counts as stolen and ends its session.
     *
     * @throws ProblemException when the token is not good (any more)
     */
    Pair exchange(String token, Origin origin) {
        String hash = RandomToken.hash(token);
        RefreshToken known = refreshTokens.find(hash).orElseThrow(() -> invalid("The refresh token is not known"));
        if (known.expiresAt().isBefore(Instant.now())) {
            throw invalid("The refresh token has expired");
        }
        Account account = accounts.find(known.username())
                .filter(user -> user.enabled() && user.version() == known.accountVersion())
                .orElseThrow(() -> invalid("The user is gone, disabled or has changed"));
        String refresh = RandomToken.next();
        RefreshToken next = refreshToken(known.family(), account);
        return switch (sessions.exchange(hash, RandomToken.hash(refresh), next, origin)) {
            case DONE -> new Pair(access(next), refresh, account);
            case ENDED -> throw invalid("The session has ended");
            case REUSED -> throw invalid("The refresh token was used before, so its session has ended");
        };
    }

    /** Ends a session; an unknown token is nothing to complain of. */
    void revoke(String token, Origin origin) {
        refreshTokens.find(RandomToken.hash(token)).ifPresent(known -> sessions.end(known, origin));
    }

    /** Returns the account version in an access token; -1 without one. */
    static long version(Jwt token) {
        return token.getClaim(VERSION) instanceof Number version ? version.longValue() : -1;
    }

    /** Returns the session id in an access token; empty without one. */
    static String session(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsString(SESSION), "");
    }

    private static RefreshToken refreshToken(String session, Account account) {
        return new RefreshToken(
                session, account.username(), account.version(), Instant.now().plus(REFRESH));
    }

    private String access(RefreshToken of) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("docket")
                .subject(of.username())
                .claim(VERSION, of.accountVersion())
                .claim(SESSION, of.family())
                .issuedAt(now)
                .expiresAt(now.plus(ACCESS))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.REFRESH_TOKEN_INVALID, detail);
    }
}
