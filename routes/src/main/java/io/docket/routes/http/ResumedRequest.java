package io.docket.routes.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that goes on after it had waited: for all that it comes to now it is as if it had just come. */
final class ResumedRequest extends HttpServletRequestWrapper {
    private final @Nullable ServletInputStream body;
    private boolean resuming = true;

    /**
     * Wraps a request.
     *
     * @param body all of it; null when it is read from the connection
     */
    ResumedRequest(HttpServletRequest request, @Nullable InputStream body) {
        super(request);
        this.body = body == null ? null : new BodyStream(body);
    }

    /** Says that it has been everywhere; what is dispatched from now on is a dispatch of others. */
    void hasResumed() {
        resuming = false;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return resuming ? DispatcherType.REQUEST : super.getDispatcherType();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : body;
    }

    /**
     * As Tomcat's: bytes that are no text of the charset are an error and not replaced. It cannot be closed, because whoever
     * tries to read again is to hear the same.
     */
    @Override
    public BufferedReader getReader() throws IOException {
        if (body == null) {
            return super.getReader();
        }
        String name = getCharacterEncoding();
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new BufferedReader(new InputStreamReader(body, charset.newDecoder())) {
            @Override
            public void close() {}
        };
    }
}
