package io.docket.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the operation of the contract that a request asks for, before any other filter needs it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class OperationFilter extends OncePerRequestFilter {
    private final Operations operations;

    OperationFilter(Operations operations) {
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ApiPaths.has(request)) {
            operations
                    .find(request.getRequestURI())
                    .flatMap(item -> item.call(request.getMethod(), request.getRequestURI()))
                    .ifPresent(call -> call.noteIn(request));
        }
        chain.doFilter(request, response);
    }
}
