package io.docket.routes.intake;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files by HTTP. Spring and not Camel, whose HTTP consumer loses all but one of several files. */
@RestController
class UploadController {
    private static final String FORM = "multipart/form-data";

    private final UploadReader reader;

    UploadController(UploadReader reader) {
        this.reader = reader;
    }

    @PostMapping("/api/documents/upload")
    @ResponseStatus(HttpStatus.ACCEPTED)
    UploadAnswer upload(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        MultipartBody body = new MultipartBody(contentType(request), request.getInputStream());
        try {
            UploadAnswer answer = reader.read(body, user.getName(), key);
            if (answer.replayed()) {
                response.setHeader("Idempotency-Replayed", "true");
            }
            return answer;
        } catch (MimeException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "The multipart body is malformed: " + e.getMessage());
        }
    }

    private static String contentType(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            throw new ProblemException(ProblemCode.NO_FILE, "The body is not " + FORM);
        }
        if (!type.toLowerCase(Locale.ROOT).contains("boundary=")) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "The Content-Type names no boundary");
        }
        return type;
    }
}
