package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.Role;
import io.docket.routes.flow.Roles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a process without the role web serve only the management endpoints. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ManagementOnly extends OncePerRequestFilter {
    private final Roles roles;
    private final PathMappedEndpoints endpoints;
    private final ProblemWriter problems;

    ManagementOnly(Roles roles, PathMappedEndpoints endpoints, ProblemWriter problems) {
        this.roles = roles;
        this.endpoints = endpoints;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return roles.has(Role.WEB)
                || endpoints.getAllPaths().stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String detail = "This process answers no requests, its roles are " + roles.names();
        problems.write(request, response, Problem.of(ProblemCode.NOT_FOUND, detail));
    }
}
