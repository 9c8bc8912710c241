package io.docket.routes.pipelines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.springframework.stereotype.Component;

/**
 * Ends calls of services that take too long as a whole. The time limits of the client are for the silence between two bytes, so
 * that a service that sends one from time to time would hold its worker for ever.
 */
@Component("serviceCalls")
class ServiceCalls implements HttpClientConfigurer, AutoCloseable {
    private final Duration timeout;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "service-calls");
        thread.setDaemon(true);
        return thread;
    });

    ServiceCalls(ServiceCallProperties properties) {
        timeout = properties.timeout();
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.addExecInterceptorFirst("docket-time-limit", this::execute);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Call call = new Call(scope);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            if (response.getEntity() == null) {
                call.end();
            } else {
                response.setEntity(new Answer(response.getEntity(), call));
            }
            return response;
        } catch (IOException e) {
            throw call.failure(e);
        }
    }

    /** One call, which is cut off when its time is over. */
    private final class Call {
        private final Future<?> deadline;
        private volatile boolean late;

        Call(ExecChain.Scope scope) {
            deadline = clock.schedule(
                    () -> {
                        late = true;
                        scope.execRuntime.discardEndpoint();
                    },
                    timeout.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        void end() {
            deadline.cancel(false);
        }

        IOException failure(IOException e) {
            end();
            if (!late) {
                return e;
            }
            IOException said =
                    new SocketTimeoutException("The whole answer did not come within " + timeout.toSeconds() + " s");
            said.addSuppressed(e);
            return said;
        }
    }

    /** The body of an answer, which is read after the call has returned. */
    private static final class Answer extends HttpEntityWrapper {
        private final Call call;

        Answer(HttpEntity entity, Call call) {
            super(entity);
            this.call = call;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new Content(super.getContent(), call);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream content = getContent()) {
                content.transferTo(out);
            }
        }

        @Override
        public void close() throws IOException {
            call.end();
            super.close();
        }
    }

    private static final class Content extends FilterInputStream {
        private final Call call;

        Content(InputStream in, Call call) {
            super(in);
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw call.failure(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw call.failure(e);
            }
        }

        @Override
        public void close() throws IOException {
            call.end();
            super.close();
        }
    }
}
