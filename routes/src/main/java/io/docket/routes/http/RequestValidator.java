package io.docket.routes.http;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import io.docket.routes.flow.Nearest;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.apache.camel.spi.RestClientRequestValidator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Validates the body of a request against the contract before its route runs; each fault is reported with its JSON
 * pointer. {@link ContractFilter} has validated everything else.
 */
@Component
class RequestValidator implements RestClientRequestValidator {
    private static final String PARAMETER = "validation.request.parameter";
    private static final String UNKNOWN = "validation.request.body.schema.additionalProperties";
    /** The first name in the validator's list of unknown fields. */
    private static final Pattern QUOTED = Pattern.compile("\\[\"(.*?)\"[],]");

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
                .filter(message -> !message.getKey().startsWith(PARAMETER))
                .map(RequestValidator::error)
                .toList();
        if (errors.isEmpty()) {
            return null;
        }
        // A returned error would be sent by Camel with all headers of the request.
        throw new ProblemException(problem(errors, fields(exchange)));
    }

    private static List<String> fields(Exchange exchange) {
        return Call.of(exchange.getMessage(PlatformHttpMessage.class).getRequest())
                .map(call -> call.operation().fields())
                .orElse(List.of());
    }

    private static Problem problem(List<Problem.Fault> errors, List<String> fields) {
        Problem.Fault first = errors.get(0);
        if (first.code().equals(UNKNOWN)) {
            String detail = unknown(first, fields).orElse(first.detail());
            return Problem.of(ProblemCode.UNKNOWN_FIELD, detail, Problem.errors(errors));
        }
        ProblemCode code =
                first.code().contains("contentType") ? ProblemCode.UNSUPPORTED_MEDIA_TYPE : ProblemCode.BAD_REQUEST;
        return Problem.of(code, first.detail(), Problem.errors(errors));
    }

    /** Suggests a field name; only top-level fields are known here. */
    private static Optional<String> unknown(Problem.Fault fault, List<String> fields) {
        boolean top = fault.pointer() == null || fault.pointer().length() <= 1;
        Matcher name = QUOTED.matcher(fault.detail());
        return top && !fields.isEmpty() && name.find()
                ? Optional.of(Nearest.unknown("Field", name.group(1), fields))
                : Optional.empty();
    }

    private SimpleRequest request(Exchange exchange) {
        Message message = exchange.getMessage();
        SimpleRequest.Builder request = new SimpleRequest.Builder(
                message.getHeader(Exchange.HTTP_METHOD, String.class),
                message.getHeader(Exchange.HTTP_PATH, String.class));
        // The validator requires a token; Spring Security has checked it, from header or cookie.
        request.withAuthorization("Bearer checked");
        String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        String body = bodies.read(message, contentType);
        if (body != null && !body.isEmpty()) {
            request.withBody(body).withContentType(Objects.requireNonNullElse(contentType, ""));
            message.setBody(body);
        }
        return request.build();
    }

    private static Problem.Fault error(ValidationReport.Message message) {
        String pointer = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse(null);
        return new Problem.Fault(pointer, null, message.getKey(), Details.brief(message.getMessage()));
    }
}
