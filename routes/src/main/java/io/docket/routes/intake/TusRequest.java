package io.docket.routes.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Hides a charset in Content-Type from the library, which rejects it; some clients add one to every request. */
final class TusRequest extends HttpServletRequestWrapper {
    static final String PIECE = "application/offset+octet-stream";

    TusRequest(HttpServletRequest request) {
        super(request);
    }

    /** Returns whether the Content-Type is that of a piece (tus 1.0.0, "PATCH"). */
    static boolean isPiece(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && PIECE.equalsIgnoreCase(type.split(";", 2)[0].strip());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && isPiece(this) ? PIECE : super.getHeader(name);
    }
}
