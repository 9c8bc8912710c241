package io.docket.routes.http;

import io.docket.routes.flow.Answer;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Headers;
import org.springframework.stereotype.Component;

/** Sets status and headers of a response; the request's headers are removed, so that they are not sent back. */
@Component
class AnswerStep {

    public Object answer(@Body Answer answer, @Headers Map<String, Object> headers) {
        headers.clear();
        headers.putAll(answer.headers());
        headers.put(Exchange.HTTP_RESPONSE_CODE, answer.status());
        headers.put(Exchange.CONTENT_TYPE, "application/json");
        headers.put("Cache-Control", "no-cache");
        return answer.body();
    }
}
