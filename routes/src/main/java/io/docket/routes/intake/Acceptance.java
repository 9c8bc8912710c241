package io.docket.routes.intake;

import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.store.documents.Failure;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes uploads to the intake route, and makes the responses. */
@Component
class Acceptance {
    /** The source of documents that users or API keys send. */
    static final String SOURCE = "upload";

    private final ProducerTemplate producer;

    Acceptance(ProducerTemplate producer) {
        this.producer = producer;
    }

    /**
     * Returns the arrival key of one file of the current user's request.
     *
     * @param key its Idempotency-Key; null when it has none
     * @param number of the file in the request, from 0
     */
    static @Nullable String arrivalKey(@Nullable String key, int number) {
        return key == null ? null : SOURCE + ":" + CurrentUser.sender() + ":" + key + ":" + number;
    }

    UploadAnswer.Result of(Arrival arrival) {
        Receipt receipt = Objects.requireNonNull(producer.requestBody("direct:intake", arrival, Receipt.class));
        Failure failure = receipt.failure();
        return new UploadAnswer.Result(
                arrival.fileName(),
                receipt.documentId(),
                receipt.jobId(),
                receipt.status().id(),
                "/api/jobs/" + receipt.jobId(),
                receipt.mediaType(),
                arrival.file().sizeBytes(),
                Math.round(arrival.file().sizeBytes() * 100.0 / (1 << 20)) / 100.0,
                arrival.file().sha256(),
                receipt.duplicateOf(),
                arrival.sending().data().reportId(),
                failure == null ? message(receipt) : failure.message(),
                failure == null ? null : problem(failure),
                receipt.replayed());
    }

    private static String message(Receipt receipt) {
        return receipt.isQueued()
                ? "Stored, and queued to be processed"
                : "Stored; it is " + receipt.status().id();
    }

    static Problem tooLarge(String name, long limit) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                "\"" + name + "\" is larger than the limit of " + limit + " bytes (" + limit / (1 << 20) + " MB)",
                Map.of("limit_bytes", limit));
    }

    private static Problem problem(Failure failure) {
        ProblemCode code = switch (failure.code()) {
            case UNSUPPORTED_TYPE -> ProblemCode.UNSUPPORTED_TYPE;
            case EMPTY_FILE -> ProblemCode.EMPTY_FILE;
            case ENCRYPTED -> ProblemCode.ENCRYPTED;
            default -> ProblemCode.UNREADABLE;
        };
        return Problem.of(code, failure.message()).withHint(failure.hint());
    }
}
