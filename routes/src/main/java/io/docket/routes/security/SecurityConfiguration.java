package io.docket.routes.security;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.http.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who gets in: health, sign-in and the screens' own files are open, all else needs a token. */
@Configuration
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/health/**",
        "/auth/**",
        "/openapi.json",
        "/docs",
        "/docs/**",
        "/error",
        "/",
        "/index.html",
        "/favicon.svg",
        "/assets/**",
        "/documents/**",
        "/review",
        "/upload",
        "/login"
    };
    private static final String SCREENS_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, TokenResolver tokens) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new OriginFilter(problems), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/hawtio/**", "/jolokia/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(tokens)
                        .authenticationEntryPoint(unauthorized())
                        .accessDeniedHandler(forbidden())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(unauthorized()).accessDeniedHandler(forbidden()))
                .headers(headers -> headers.addHeaderWriter(screensPolicy())
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Hawtio and Swagger bring their own scripts and styles, which the screens' policy would stop. */
    private static DelegatingRequestMatcherHeaderWriter screensPolicy() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(new OrRequestMatcher(paths.matcher("/hawtio/**"), paths.matcher("/docs/**"))),
                new ContentSecurityPolicyHeaderWriter(SCREENS_POLICY));
    }

    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> List.of(new SimpleGrantedAuthority(
                "ROLE_" + String.valueOf(jwt.getClaimAsString(Tokens.ROLE)).toUpperCase(Locale.ROOT))));
        return converter;
    }

    private AuthenticationEntryPoint unauthorized() {
        return (request, response, cause) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            boolean expired = String.valueOf(cause.getMessage()).contains("expired");
            problems.write(
                    request,
                    response,
                    expired
                            ? Problem.of(ProblemCode.TOKEN_EXPIRED, "The access token was good for 15 minutes")
                            : Problem.of(ProblemCode.UNAUTHORIZED, request.getRequestURI() + " needs a token"));
        };
    }

    private AccessDeniedHandler forbidden() {
        return (request, response, cause) -> problems.write(
                request,
                response,
                Problem.of(ProblemCode.FORBIDDEN, request.getRequestURI() + " is not for your role"));
    }
}
