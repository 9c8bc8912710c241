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

/** A request that is dispatched again after an asynchronous wait, and looks to all filters like a new one. */
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

    /** Ends that: the filter chain has run, and further asynchronous dispatches are those of handlers. */
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
     * Like Tomcat's reader: malformed bytes are an error and not replaced. close() does nothing, so that a second
     * attempt to read fails in the same way.
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
