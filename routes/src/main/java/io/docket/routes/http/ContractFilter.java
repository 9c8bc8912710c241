package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Validates path, query and headers of a request against the contract, for controllers and routes alike, after
 * authorization. Bodies are validated by {@link RequestValidator} and by controllers.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ContractFilter extends OncePerRequestFilter {
    private final Operations operations;
    private final ParameterJudge judge;
    private final ProblemWriter problems;

    ContractFilter(Operations operations, ParameterJudge judge, ProblemWriter problems) {
        this.operations = operations;
        this.judge = judge;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.has(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Call> call = Call.of(request);
        if (call.isEmpty()) {
            refuse(request, response);
            return;
        }
        Operation operation = call.get().operation();
        try {
            judge.check(call.get(), request);
        } catch (ProblemException e) {
            problems.write(request, response, e.problem());
            return;
        }
        if (operation.method().equals("OPTIONS")) {
            // Otherwise the server's answer to OPTIONS would list every HTTP method.
            operations.tellMethods(request, response);
        }
        if (operation.method().equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            answerHead(operation, request, response, chain);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<Operations.Item> item = operations.find(path);
        if (item.isEmpty()) {
            problems.write(
                    request, response, Problem.of(ProblemCode.NOT_FOUND, "There is nothing at " + Details.brief(path)));
            return;
        }
        operations.tellMethods(request, response);
        problems.write(
                request,
                response,
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, path + " does not answer " + request.getMethod()));
    }

    /** Controllers answer HEAD themselves; routes are given a GET, since the server sends no body for HEAD anyway. */
    private static void answerHead(
            Operation operation, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (operation.streams()) {
            response.setContentType(operation.produces().get(0));
        } else if (operation.spring()) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new GetRequest(request), response);
        }
    }

    private static final class GetRequest extends HttpServletRequestWrapper {
        GetRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
