package io.docket.routes.http;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.RestClientRequestValidator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Holds a request against the contract before its route runs; every fault is named by its JSON pointer. */
@Component
class RequestValidator implements RestClientRequestValidator {
    private final Contract contract;
    private final JsonBody bodies;

    RequestValidator(Contract contract, JsonBody bodies) {
        this.contract = contract;
        this.bodies = bodies;
    }

    @Override
    public @Nullable ValidationError validate(Exchange exchange, ValidationContext context) {
        ValidationReport report = contract.validator().validateRequest(request(exchange));
        List<Problem.Fault> errors = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(RequestValidator::error)
                .toList();
        if (errors.isEmpty()) {
            return null;
        }
        // Camel would send what is returned here with all headers of the request.
        throw new ProblemException(problem(errors));
    }

    private static Problem problem(List<Problem.Fault> errors) {
        ProblemCode code = errors.get(0).code().contains("contentType")
                ? ProblemCode.UNSUPPORTED_MEDIA_TYPE
                : ProblemCode.BAD_REQUEST;
        return Problem.of(code, errors.get(0).detail(), Problem.errors(errors));
    }

    private SimpleRequest request(Exchange exchange) {
        Message message = exchange.getMessage();
        SimpleRequest.Builder request = new SimpleRequest.Builder(
                message.getHeader(Exchange.HTTP_METHOD, String.class),
                message.getHeader(Exchange.HTTP_PATH, String.class));
        // Spring Security has checked the token, whether it came as header or cookie.
        request.withAuthorization("Bearer checked");
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        String body = bodies.read(message, contentType);
        if (body != null && !body.isEmpty()) {
            request.withBody(body).withContentType(Objects.requireNonNullElse(contentType, ""));
            message.setBody(body);
        }
        query(message).forEach((name, values) -> request.withQueryParam(name, values));
        return request.build();
    }

    private static MultiValueMap<String, String> query(Message message) {
        String query = message.getHeader(Exchange.HTTP_QUERY, String.class);
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
                .collect(
                        LinkedMultiValueMap::new,
                        (map, entry) -> entry.getValue().forEach(value -> map.add(entry.getKey(), decoded(value))),
                        MultiValueMap::addAll);
    }

    private static String decoded(@Nullable String value) {
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "The query has % without two hexadecimal digits");
        }
    }

    private static Problem.Fault error(ValidationReport.Message message) {
        String pointer = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse(null);
        return new Problem.Fault(pointer, null, message.getKey(), Details.brief(message.getMessage()));
    }
}
