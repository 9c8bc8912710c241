package io.docket.routes.intake;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.DocumentFiles;
import io.docket.routes.store.Failure;
import io.docket.routes.store.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.ProducerTemplate;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a multipart body once, part by part, straight into the file store. */
@Component
class UploadReader {
    private static final int MAX_FIELD = 1000;

    private final DocumentFiles files;
    private final IntakeProperties properties;
    private final ProducerTemplate producer;

    UploadReader(DocumentFiles files, IntakeProperties properties, ProducerTemplate producer) {
        this.files = files;
        this.properties = properties;
        this.producer = producer;
    }

    UploadAnswer read(FileItemInputIterator parts, String owner, @Nullable String key) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<UploadAnswer.Result> results = new ArrayList<>();
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), field(part));
            } else if (part.getName() != null && !part.getName().isEmpty()) {
                String arrivalKey = key == null ? null : "upload:" + owner + ":" + key + ":" + results.size();
                results.add(file(part, results.size(), new Sender(owner, fields, arrivalKey)));
            }
        }
        return answer(results);
    }

    private static String field(FileItemInput part) throws IOException {
        byte[] value = part.getInputStream().readNBytes(MAX_FIELD + 1);
        if (value.length > MAX_FIELD) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST,
                    "Field \"" + part.getFieldName() + "\" is longer than " + MAX_FIELD + " bytes");
        }
        return new String(value, StandardCharsets.UTF_8).strip();
    }

    /** Who sends a file, and what was said of it. */
    private record Sender(
            String owner,
            Map<String, String> fields,
            @Nullable String arrivalKey) {}

    private UploadAnswer.Result file(FileItemInput part, int before, Sender sender) throws IOException {
        String name = FileNames.clean(part.getName());
        if (before >= properties.maxFiles()) {
            String detail = "Only the first " + properties.maxFiles() + " files of a request are taken";
            return UploadAnswer.Result.refused(name, Problem.of(ProblemCode.TOO_MANY_FILES, detail));
        }
        try {
            StoredFile stored =
                    files.put(part.getInputStream(), properties.maxFileSize().toBytes());
            return accept(stored, name, sender);
        } catch (DocumentFiles.TooLargeException e) {
            return UploadAnswer.Result.refused(name, tooLarge(name, e.limit()));
        }
    }

    private UploadAnswer.Result accept(StoredFile stored, String name, Sender sender) {
        Map<String, String> fields = sender.fields();
        Arrival arrival = new Arrival(
                stored,
                name,
                "upload",
                sender.owner(),
                fields.get("client_name"),
                fields.get("report_id"),
                fields.get("schema"),
                sender.arrivalKey(),
                !"false".equals(fields.get("process")));
        Receipt receipt = Objects.requireNonNull(producer.requestBody("direct:intake", arrival, Receipt.class));
        Failure failure = receipt.failure();
        return new UploadAnswer.Result(
                name,
                receipt.documentId(),
                receipt.jobId(),
                receipt.status().id(),
                "/api/jobs/" + receipt.jobId(),
                receipt.mediaType(),
                stored.sizeBytes(),
                stored.sha256(),
                failure == null ? null : problem(failure),
                receipt.replayed());
    }

    private static UploadAnswer answer(List<UploadAnswer.Result> results) {
        if (results.isEmpty()) {
            throw new ProblemException(ProblemCode.NO_FILE, "There is no part named file or files");
        }
        Problem first = results.get(0).error();
        if (first != null && results.stream().allMatch(result -> result.error() != null)) {
            throw new ProblemException(withResults(first, results));
        }
        return new UploadAnswer(results, results.stream().allMatch(UploadAnswer.Result::replayed));
    }

    private static Problem withResults(Problem problem, List<UploadAnswer.Result> results) {
        Map<String, Object> more = new HashMap<>(problem.more());
        more.put("results", results);
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.hint(),
                null,
                more);
    }

    private static Problem tooLarge(String name, long limit) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                "\"" + name + "\" is larger than the limit of " + limit + " bytes (" + limit / (1 << 20) + " MB)",
                Map.of("limit_bytes", limit));
    }

    private static Problem problem(Failure failure) {
        ProblemCode code = switch (failure.code()) {
            case "unsupported_type" -> ProblemCode.UNSUPPORTED_TYPE;
            case "empty_file" -> ProblemCode.EMPTY_FILE;
            case "encrypted" -> ProblemCode.ENCRYPTED;
            default -> ProblemCode.UNREADABLE;
        };
        return Problem.of(code, failure.message()).withHint(failure.hint());
    }
}
