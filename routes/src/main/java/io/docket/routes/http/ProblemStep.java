package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.store.database.Json;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Headers;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Turns what a REST route throws into the problem that it answers. */
@Component
class ProblemStep {
    private final Json json;

    ProblemStep(Json json) {
        this.json = json;
    }

    public String answer(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause,
            @Headers java.util.Map<String, Object> headers) {
        Problem problem = Problems.of(cause);
        headers.clear();
        headers.put(Exchange.HTTP_RESPONSE_CODE, problem.status());
        headers.put(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        if (problem.retryAfter() != null) {
            headers.put("Retry-After", problem.retryAfter());
        }
        return json.write(problem.withRequestId(MDC.get(RequestIdFilter.KEY)));
    }
}
