package io.docket.routes.security;

import io.docket.routes.http.Screens;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What each role may do: a viewer reads, a reviewer also uploads, processes and corrects, an approver also finalizes, an
 * admin does all. The scope metrics of an API key opens the metrics and nothing else. What no rule names is for admins, so
 * that a new address is closed until somebody has thought about it.
 */
@Configuration
class AccessRules {
    private static final String HEALTH = "/health/**";
    private static final String[] PAGES = {
        "/auth/**", "/openapi.json", "/docs", "/docs/**", "/error", "/index.html", "/favicon.svg", "/assets/**"
    };
    private static final String[] DOCUMENTS = {
        "/api/documents", "/api/documents/**", "/api/jobs/**", "/api/uploads", "/api/uploads/*"
    };
    private static final String[] STREAMS = {"/api/stream", "/ws/**"};
    private static final String[] OVERVIEWS = {"/api/dead-letters", "/api/ledger/**", "/api/sources", "/api/sources/*"};

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Scope.ADMIN.name())
                .implies(Scope.APPROVER.name())
                .role(Scope.APPROVER.name())
                .implies(Scope.REVIEWER.name())
                .role(Scope.REVIEWER.name())
                .implies(Scope.VIEWER.name())
                .build();
    }

    /** Returns what shows everybody the same, so that nobody needs to be asked who they are. */
    static RequestMatcher pages() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                openToAll().<RequestMatcher>map(paths::matcher).toList());
    }

    private static Stream<String> openToAll() {
        return Stream.concat(Arrays.stream(PAGES), Screens.ADDRESSES.stream());
    }

    /** Sets the rules; the first that fits a request counts. */
    static void set(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HEALTH)
                .permitAll()
                .requestMatchers(openToAll().toArray(String[]::new))
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .hasAnyAuthority(Scope.ADMIN.authority(), Scope.METRICS.authority())
                .requestMatchers(HttpMethod.POST, "/api/documents/*/finalize")
                .hasRole(Scope.APPROVER.name())
                .requestMatchers("/api/me", "/api/me/**", "/api/stream/ticket")
                .hasRole(Scope.VIEWER.name());
        for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            requests.requestMatchers(reading, DOCUMENTS)
                    .hasRole(Scope.VIEWER.name())
                    .requestMatchers(reading, STREAMS)
                    .hasRole(Scope.VIEWER.name())
                    .requestMatchers(reading, OVERVIEWS)
                    .hasRole(Scope.VIEWER.name());
        }
        requests.requestMatchers(DOCUMENTS)
                .hasRole(Scope.REVIEWER.name())
                .anyRequest()
                .hasRole(Scope.ADMIN.name());
    }
}
