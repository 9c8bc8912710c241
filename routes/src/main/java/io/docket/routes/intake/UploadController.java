package io.docket.routes.intake;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files by HTTP. Spring and not Camel, whose HTTP consumer loses all but one of several files. */
@RestController
class UploadController {
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
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new ProblemException(ProblemCode.NO_FILE, "The body is not multipart/form-data");
        }
        try {
            UploadAnswer answer =
                    reader.read(new JakartaServletFileUpload<>().getItemIterator(request), user.getName(), key);
            if (answer.replayed()) {
                response.setHeader("Idempotency-Replayed", "true");
            }
            return answer;
        } catch (FileUploadException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "The multipart body is malformed: " + e.getMessage());
        }
    }
}
