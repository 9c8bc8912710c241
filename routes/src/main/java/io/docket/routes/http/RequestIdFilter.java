package io.docket.routes.http;

import io.docket.routes.flow.LogIds;
import io.docket.routes.store.database.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, which its answer, its errors and its log lines carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIdFilter extends OncePerRequestFilter {
    static final String KEY = "request_id";

    /** Returns the id of a request; empty when it has not passed here. */
    public static String idOf(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String id ? id : "";
    }

    /** A request that was dispatched asynchronously keeps its id. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String known = idOf(request);
        String id = known.isEmpty() ? Ids.next() : known;
        request.setAttribute(KEY, id);
        response.setHeader("X-Request-Id", id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
            LogIds.clear();
        }
    }
}
