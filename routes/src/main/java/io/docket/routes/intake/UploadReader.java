package io.docket.routes.intake;

import io.docket.routes.flow.Nearest;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a multipart body once, part by part, straight into the file store. */
@Component
class UploadReader {
    private static final int MAX_FIELD = 1000;
    private static final int MAX_METADATA = 50_000;
    private static final int MAX_PARTS = 1000;
    /** Names of parts that are files. */
    private static final Set<String> FILES = Set.of("file", "files");

    private final DocumentFiles files;
    private final IntakeProperties properties;
    private final Acceptance acceptance;
    private final UploadMeters meters;

    UploadReader(DocumentFiles files, IntakeProperties properties, Acceptance acceptance, UploadMeters meters) {
        this.files = files;
        this.properties = properties;
        this.acceptance = acceptance;
        this.meters = meters;
    }

    /**
     * Makes documents only after the whole body was received: a request that is cut off leaves none, and can be
     * repeated.
     *
     * @throws MimeException when the body is malformed or cut off
     */
    UploadAnswer read(MultipartBody body, String owner, @Nullable String key) throws IOException, MimeException {
        Map<String, String> fields = new HashMap<>();
        List<Kept> kept = new ArrayList<>();
        int count = 0;
        for (MultipartBody.Part part = body.next(); part != null; part = body.next()) {
            count++;
            if (count > MAX_PARTS) {
                throw new ProblemException(
                        ProblemCode.TOO_MANY_PARTS, "The body has more than " + MAX_PARTS + " parts; none was taken");
            }
            String fileName = part.fileName();
            checkName(part, fields);
            if (fileName == null) {
                fields.put(part.name(), field(part));
            } else if (!fileName.isEmpty()) {
                kept.add(keep(FileNames.clean(fileName), part.content(), kept.size()));
            }
        }
        Sending sending = Sending.of(fields);
        List<UploadAnswer.Result> results = new ArrayList<>();
        for (Kept file : kept) {
            String arrivalKey = Acceptance.arrivalKey(key, results.size());
            results.add(result(file, owner, sending, arrivalKey));
        }
        return answer(results);
    }

    private static void checkName(MultipartBody.Part part, Map<String, String> before) {
        String name = part.name();
        boolean isFile = part.fileName() != null;
        if (!isFile && FILES.contains(name)) {
            throw new ProblemException(ProblemCode.NO_FILE, "Part \"" + name + "\" has no file name");
        }
        Set<String> known = isFile ? FILES : Sending.NAMES;
        if (!known.contains(name)) {
            throw new ProblemException(ProblemCode.UNKNOWN_FIELD, Nearest.unknown("Form field", name, known));
        }
        if (before.containsKey(name)) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "Form field \"" + name + "\" stands more than once");
        }
    }

    private static String field(MultipartBody.Part part) throws IOException {
        int most = part.name().equals("metadata") ? MAX_METADATA : MAX_FIELD;
        byte[] value = part.content().readNBytes(most + 1);
        if (value.length > most) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST, "Field \"" + part.name() + "\" is longer than " + most + " bytes");
        }
        return new String(value, StandardCharsets.UTF_8).strip();
    }

    /** A stored file, or the reason why it was refused. */
    private record Kept(
            String name,
            @Nullable StoredFile file,
            @Nullable Problem refusal) {}

    private Kept keep(String name, InputStream content, int before) throws IOException {
        if (before >= properties.maxFiles()) {
            String detail = "Only the first " + properties.maxFiles() + " files of a request are taken";
            return new Kept(name, null, Problem.of(ProblemCode.TOO_MANY_FILES, detail));
        }
        try {
            return new Kept(name, files.put(content, properties.maxFileSize().toBytes()), null);
        } catch (DocumentFiles.TooLargeException e) {
            return new Kept(name, null, Acceptance.tooLarge(name, e.limit()));
        }
    }

    private UploadAnswer.Result result(Kept kept, String owner, Sending sending, @Nullable String arrivalKey) {
        StoredFile file = kept.file();
        return file == null
                ? UploadAnswer.Result.refused(kept.name(), Objects.requireNonNull(kept.refusal()))
                : acceptance.of(new Arrival(file, kept.name(), Acceptance.SOURCE, owner, sending, arrivalKey));
    }

    private UploadAnswer answer(List<UploadAnswer.Result> results) {
        results.forEach(meters::count);
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
}
