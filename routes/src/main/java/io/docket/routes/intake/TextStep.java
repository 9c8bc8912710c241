package io.docket.routes.intake;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores a pasted text as if it were an uploaded text file. */
@Component
class TextStep {
    private final DocumentFiles files;
    private final IntakeProperties properties;
    private final Acceptance acceptance;

    TextStep(DocumentFiles files, IntakeProperties properties, Acceptance acceptance) {
        this.files = files;
        this.properties = properties;
        this.acceptance = acceptance;
    }

    public Answer keep(@Body TextRequest request, @Header("Idempotency-Key") @Nullable String key) throws IOException {
        if (request.text().isBlank()) {
            throw new ProblemException(ProblemCode.EMPTY_FILE, "The text is empty");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(request.text())) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST, "The text has half of a surrogate pair, which no file can keep");
        }
        String owner = CurrentUser.name();
        String arrivalKey = Acceptance.arrivalKey(key, 0);
        StoredFile stored = store(request);
        UploadAnswer.Result result = acceptance.of(
                new Arrival(stored, request.fileName(), Acceptance.SOURCE, owner, request.sending(), arrivalKey));
        Map<String, String> headers = result.replayed() ? Map.of("Idempotency-Replayed", "true") : Map.of();
        return new Answer(202, result, headers);
    }

    private StoredFile store(TextRequest request) throws IOException {
        byte[] bytes = request.text().getBytes(StandardCharsets.UTF_8);
        try {
            return files.put(
                    new ByteArrayInputStream(bytes), properties.maxFileSize().toBytes());
        } catch (DocumentFiles.TooLargeException e) {
            throw new ProblemException(Acceptance.tooLarge(request.fileName(), e.limit()));
        }
    }
}
