package io.docket.routes.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A request that has not said how long its body is, and is cut off when it is too long. */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final long limit;
    private final Supplier<RuntimeException> excess;

    /**
     * Wraps a request.
     *
     * @param limit most bytes of its body
     * @param excess makes what is thrown to whoever reads beyond
     */
    BoundedRequest(HttpServletRequest request, long limit, Supplier<RuntimeException> excess) {
        super(request);
        this.limit = limit;
        this.excess = excess;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    /**
     * As Tomcat's: bytes that are no text of the charset are an error and not replaced. It cannot be closed, because whoever
     * tries to read again is to hear the same.
     */
    @Override
    public BufferedReader getReader() throws IOException {
        String name = getCharacterEncoding();
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset.newDecoder())) {
            @Override
            public void close() {}
        };
    }

    private final class Bounded extends ServletInputStream {
        private final ServletInputStream in;
        private long left = limit;

        Bounded(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw excess.get();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
