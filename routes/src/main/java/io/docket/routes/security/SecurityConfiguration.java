package io.docket.routes.security;

import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.http.ProblemWriter;
import io.docket.routes.http.Problems;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The security filters: what {@link AccessRules} does not open needs an access token or an API key. */
@Configuration
class SecurityConfiguration {
    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Disabled, because Spring would time each filter of each request; http_server_requests is enough. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            TokenResolver tokens,
            ApiKeys keys,
            Tickets tickets,
            Admissions admissions,
            Documents documents)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiKeyFilter(keys, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new TicketFilter(tickets, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new OriginFilter(problems), AuthorizationFilter.class)
                .addFilterAfter(new OwnDocumentsFilter(documents, problems), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(AccessRules::set)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(tokens)
                        .authenticationEntryPoint(unauthorized())
                        .accessDeniedHandler(forbidden())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(admissions::user))
                        .withObjectPostProcessor(origins()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(unauthorized()).accessDeniedHandler(forbidden()))
                // SafetyHeaders writes them, also for responses that do not reach this chain.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> origins() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationDetailsSource(Origins::of);
                return filter;
            }
        };
    }

    private AuthenticationEntryPoint unauthorized() {
        return (request, response, cause) -> {
            if (cause instanceof AccountsAwayException) {
                problems.write(request, response, Problems.of(Objects.requireNonNullElse(cause.getCause(), cause)));
                return;
            }
            response.setHeader("WWW-Authenticate", "Bearer");
            boolean expired = String.valueOf(cause.getMessage()).contains("expired");
            problems.write(
                    request,
                    response,
                    expired
                            ? Problem.of(ProblemCode.TOKEN_EXPIRED, "The access token was good for 15 minutes")
                            : Problem.of(
                                    ProblemCode.UNAUTHORIZED,
                                    request.getRequestURI() + " needs a token or an API key"));
        };
    }

    private AccessDeniedHandler forbidden() {
        return (request, response, cause) -> problems.write(
                request,
                response,
                Problem.of(ProblemCode.FORBIDDEN, request.getRequestURI() + " is not for your role"));
    }
}
