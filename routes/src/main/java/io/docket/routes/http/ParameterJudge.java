package io.docket.routes.http;

import io.docket.routes.flow.Nearest;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Validates parameters and media types of a request against the contract, and reports every fault. */
@Component
class ParameterJudge {
    private static final String ANY = "*/*";

    /**
     * Returns normally when the request conforms to its operation.
     *
     * @throws ProblemException when it does not
     */
    void check(Call call, HttpServletRequest request) {
        Operation operation = call.operation();
        Map<String, List<String>> query = Query.read(request.getQueryString());
        List<String> known = operation.queryNames();
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(
                            ProblemCode.UNKNOWN_PARAMETER, Nearest.unknown("Parameter", name, known));
                });
        List<Problem.Fault> faults = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String fault = fault(parameter, parameter.values(call, request, query));
            if (fault != null) {
                faults.add(new Problem.Fault(null, parameter.name(), "invalid_parameter", fault));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(code(faults), faults.get(0).detail(), Problem.errors(faults));
        }
        contentType(operation, request);
        accept(operation, request);
    }

    private static @Nullable String fault(Parameter parameter, List<String> values) {
        if (values.isEmpty()) {
            return parameter.required() ? "Parameter " + parameter.name() + " is missing" : null;
        }
        return values.size() == 1
                ? parameter.fault(values.get(0))
                : "Parameter " + parameter.name() + " stands more than once";
    }

    /** tus has a status of its own for an unsupported protocol version. */
    private static ProblemCode code(List<Problem.Fault> faults) {
        if (faults.stream().anyMatch(fault -> "Tus-Resumable".equals(fault.field()))) {
            return ProblemCode.TUS_VERSION;
        }
        return "cursor".equals(faults.get(0).field()) ? ProblemCode.INVALID_CURSOR : ProblemCode.BAD_REQUEST;
    }

    private static void contentType(Operation operation, HttpServletRequest request) {
        String given = request.getContentType();
        if (given == null || operation.consumes().isEmpty()) {
            return;
        }
        try {
            MediaType type = MediaType.parseMediaType(given);
            Charset charset = type.getCharset();
            boolean concrete = type.isConcrete() && (charset == null || charset.canEncode());
            if (concrete && operation.consumes().stream().anyMatch(one -> type.equalsTypeAndSubtype(of(one)))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // An invalid type or unknown charset is unsupported too.
        }
        throw new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type of the body is not " + String.join(" or ", operation.consumes())
                        + ", or has a charset that is not known");
    }

    private static void accept(Operation operation, HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders("Accept"));
        List<String> made = operation.produces();
        if (given.isEmpty() || made.isEmpty() || made.contains(ANY)) {
            return;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(given);
            if (wanted.isEmpty()
                    || made.stream().anyMatch(one -> wanted.stream().anyMatch(of(one)::isCompatibleWith))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // A malformed Accept matches nothing.
        }
        throw new ProblemException(
                ProblemCode.NOT_ACCEPTABLE,
                "The answer is " + String.join(" or ", made) + ", and Accept wants another");
    }

    private static MediaType of(String type) {
        return MediaType.parseMediaType(type);
    }
}
