package io.docket.routes.security;

import io.docket.routes.http.ApiPaths;
import io.docket.routes.http.Call;
import io.docket.routes.http.Screens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
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
 * Authorization: a viewer reads, a reviewer also uploads, processes and corrects, an approver also finalizes, an admin
 * may do everything. The contract states the role of each operation; the rules use the operation that OperationFilter
 * has found, and do not match the path a second time. An API key with the scope metrics can read only the metrics.
 * Paths without a rule are for admins, so that a new one is closed by default.
 */
@Configuration
class AccessRules {
    private static final String HEALTH = "/health/**";
    private static final String[] PAGES = {
        "/auth/**", "/openapi.json", "/docs", "/docs/**", "/error", "/index.html", "/favicon.svg", "/assets/**"
    };
    private static final String SOCKETS = "/ws/**";
    private static final String NOBODY = "nobody";

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

    /** Matches public pages, for which no authentication is needed. */
    static RequestMatcher pages() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                openToAll().<RequestMatcher>map(paths::matcher).toList());
    }

    /** Returns whether an operation needs no user, so that whatever a request says about who sends it does not count. */
    static boolean isForNobody(HttpServletRequest request) {
        return Call.of(request)
                .filter(call -> call.operation().role().equals(NOBODY))
                .isPresent();
    }

    private static Stream<String> openToAll() {
        return Stream.concat(Arrays.stream(PAGES), Screens.ADDRESSES.stream());
    }

    /** Sets the rules; the first one that matches a request applies. */
    static void set(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(AccessRules::isForNobody)
                .permitAll();
        for (Scope scope : List.of(Scope.VIEWER, Scope.REVIEWER, Scope.APPROVER, Scope.ADMIN)) {
            requests.requestMatchers(taking(scope.id())).hasRole(scope.name());
        }
        // A path that the contract does not have is 404 for all signed-in users, instead of 403 for non-admins.
        requests.requestMatchers(AccessRules::isUnnamed)
                .authenticated()
                .requestMatchers(HEALTH)
                .permitAll()
                .requestMatchers(openToAll().toArray(String[]::new))
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .hasAnyAuthority(Scope.ADMIN.authority(), Scope.METRICS.authority())
                .requestMatchers(HttpMethod.GET, SOCKETS)
                .hasRole(Scope.VIEWER.name())
                .anyRequest()
                .hasRole(Scope.ADMIN.name());
    }

    private static RequestMatcher taking(String role) {
        return request -> Call.of(request)
                .filter(call -> call.operation().role().equals(role))
                .isPresent();
    }

    private static boolean isUnnamed(HttpServletRequest request) {
        return ApiPaths.has(request) && !isSignIn(request) && Call.of(request).isEmpty();
    }

    /** Under /auth there is no token yet. */
    private static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI().equals("/auth")
                || request.getRequestURI().startsWith("/auth/");
    }
}
