package io.docket.routes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Writes a problem instead of Tomcat's error page. Tomcat makes the instance, so it cannot use Spring's mapper. */
public final class ProblemValve extends ErrorReportValve {
    private static final String PLAIN =
            "Escape everything in the address that is not plain ASCII, such as %C3%BC for ü, and"
                    + " send no more than 8 KB of address and headers, and 100 headers";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            // The request has passed no filter, so SafetyHeaders has not set these.
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            Problem problem = StatusProblems.of(response.getStatus(), request.getRequestURI());
            if (problem.code().equals(ProblemCode.BAD_REQUEST.id())) {
                // Tomcat does not tell why it rejected the request.
                problem = problem.withHint(PLAIN);
            }
            response.setStatus(problem.status());
            response.getReporter().write(MAPPER.writeValueAsString(problem));
            response.finishResponse();
        } catch (IOException e) {
            getContainer().getLogger().debug("A client went away", e);
        }
    }
}
