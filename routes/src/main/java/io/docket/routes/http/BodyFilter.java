package io.docket.routes.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads small bodies into memory, with non-blocking IO, before anything else. Rejects bodies longer than the contract
 * allows. All others pass: {@link KnownBodyFilter} reads them after the request is authenticated.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyFilter extends OncePerRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BodyLimits limits;
    private final UploadTurns files;
    private final ProblemWriter problems;

    BodyFilter(BodyLimits limits, UploadTurns files, ProblemWriter problems) {
        this.limits = limits;
        this.files = files;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Resumption resumption = Resumption.take(request);
        if (resumption != null) {
            resumption.proceed(request, response, chain);
            leaveUnread(request, response);
        } else if (request.getDispatcherType() == DispatcherType.ASYNC || !hasBody(request)) {
            chain.doFilter(request, response);
        } else {
            arrive(request, response, chain);
        }
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyLimits.Limit limit = limits.of(request);
        long length = request.getContentLengthLong();
        if (length > limit.bytes()) {
            problems.write(request, response, ArrivingBody.tooLong(request));
        } else if (length > BodyLimits.SMALL || (length < 0 && limit.bytes() > BodyLimits.SMALL)) {
            if (limit.file()) {
                admit(request, response, chain);
                return;
            }
            chain.doFilter(request, response);
        } else {
            await(request, response, Math.min(limit.bytes(), BodyLimits.SMALL), chain);
            return;
        }
        leaveUnread(request, response);
    }

    /** One that has to wait does so here, where little has been done for it and is not done again. */
    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Waiting waiting =
                new Waiting(request, response, problems, files.ofRequests(), UploadTurns.credential(request), false);
        if (!waiting.enter()) {
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            waiting.leave();
        }
        leaveUnread(request, response);
    }

    private void leaveUnread(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArrivingBody.leave(request, response, problems);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Most small bodies arrive together with their request, so that no asynchronous read is needed. */
    private void await(HttpServletRequest request, HttpServletResponse response, long limit, FilterChain chain)
            throws ServletException, IOException {
        Small body = new Small(request);
        ServletInputStream in = request.getInputStream();
        byte[] buffer = new byte[BodyLimits.SMALL];
        long length = request.getContentLengthLong();
        while (body.size() < length && in.available() > 0) {
            int read = in.read(buffer);
            if (read < 0) {
                break;
            }
            body.take(buffer, read);
        }
        if (length > 0 && body.size() >= length) {
            body.resumption().proceed(request, response, chain);
        } else {
            new ArrivingBody(request, response, problems, limit - body.size(), body).await(PATIENCE);
        }
    }

    private static final class Small implements ArrivingBody.Taker {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private final HttpServletRequest request;

        Small(HttpServletRequest request) {
            this.request = request;
        }

        int size() {
            return bytes.size();
        }

        Resumption resumption() {
            return new Resumption(new ByteArrayInputStream(bytes.toByteArray()), null, () -> {}, true);
        }

        @Override
        public void take(byte[] read, int length) {
            bytes.write(read, 0, length);
        }

        @Override
        public void whole(AsyncContext async) {
            resumption().dispatch(request, async);
        }

        @Override
        public void drop() {
            bytes.reset();
        }
    }
}
