package io.docket.routes.intake;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Turns the library's error statuses into problems. */
final class TusAnswer extends HttpServletResponseWrapper {
    TusAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Drops Content-Length: the library sets 0 even where a problem follows. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void sendError(int status) {
        throw new ProblemException(code(status), "The upload is refused");
    }

    @Override
    public void sendError(int status, String message) {
        throw new ProblemException(code(status), message == null ? "The upload is refused" : message);
    }

    /** tus 1.0.0, "Core Protocol" and "Checksum"; 423 (locked) is a convention of the implementations. */
    private static ProblemCode code(int status) {
        return switch (status) {
            case 403, 404, 410 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 409 -> ProblemCode.UPLOAD_OFFSET;
            case 412 -> ProblemCode.TUS_VERSION;
            case 413 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 423 -> ProblemCode.UPLOAD_IN_USE;
            case 460 -> ProblemCode.CHECKSUM_MISMATCH;
            default -> status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.STORAGE_UNAVAILABLE;
        };
    }
}
