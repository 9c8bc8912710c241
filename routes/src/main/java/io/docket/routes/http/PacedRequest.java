package io.docket.routes.http;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A request whose body is read in a blocking way: a slow one is aborted, but only while others wait for its place. */
final class PacedRequest extends HttpServletRequestWrapper {
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final long FEWEST_BYTES = 10 << 10;

    private final BooleanSupplier isWanted;

    /**
     * Wraps a request.
     *
     * @param isWanted whether others wait
     */
    PacedRequest(HttpServletRequest request, BooleanSupplier isWanted) {
        super(request);
        this.isWanted = isWanted;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Paced(super.getInputStream());
    }

    private final class Paced extends ServletInputStream {
        private final ServletInputStream in;
        private long since = System.nanoTime();
        private long bytes;

        Paced(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                int read = in.read(buffer, from, length);
                count(read);
                return read;
            } catch (IOException e) {
                if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                    throw new ProblemException(ProblemCode.BODY_TOO_SLOW, "Nothing came of the body for too long");
                }
                throw new ProblemException(ProblemCode.BAD_REQUEST, "The body was cut off");
            }
        }

        private void count(int read) {
            bytes += Math.max(0, read);
            long now = System.nanoTime();
            if (now - since < WINDOW) {
                return;
            }
            if (read >= 0 && bytes < FEWEST_BYTES && isWanted.getAsBoolean()) {
                throw new ProblemException(
                        ProblemCode.BODY_TOO_SLOW, "The body comes very slowly, and others wait for its place");
            }
            since = now;
            bytes = 0;
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
