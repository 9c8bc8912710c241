package io.docket.routes.http;

import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Member;
import io.docket.routes.store.files.BodySpool;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Receives bodies that are not small, from authenticated clients only. JSON is spooled to disk with non-blocking IO;
 * once complete, it waits until enough memory is free to parse it. Each file upload blocks a thread, so their number is
 * limited, to leave threads for everything else.
 */
@Component
class KnownBodyFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(KnownBodyFilter.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long SLOWEST_BYTES_A_SECOND = 16 << 10;
    private static final long SHARE_OF_MEMORY = 4;
    /** Memory for parsing, as a multiple of the body's size; the validator's faults need more for each value. */
    private static final long TIMES_ITS_SIZE = 8;

    private static final long BYTES_OF_A_VALUE = 2000;

    private final BodyLimits limits;
    private final ProblemWriter problems;
    private final BodySpool spool;
    private final UploadTurns files;
    private final Turns coming;
    private final Turns memory;

    KnownBodyFilter(
            BodyLimits limits,
            BodySpool spool,
            ConnectionProperties connections,
            UploadTurns files,
            ProblemWriter problems) {
        this.limits = limits;
        this.spool = spool;
        this.problems = problems;
        this.files = files;
        coming = new Turns(connections.uploads(), connections.uploadsOfOne());
        long bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        memory = new Turns(bytes, bytes);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean hasNone = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        return hasNone || Resumption.isOver(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Member> member = CurrentUser.find();
        BodyLimits.Limit limit = limits.of(request);
        if (member.isEmpty()) {
            problems.write(request, response, ArrivingBody.tooLong(request));
        } else if (limit.file()) {
            file(request, response, member.get().sender(), chain);
        } else {
            json(request, response, member.get().sender(), limit.bytes());
        }
    }

    private void file(HttpServletRequest request, HttpServletResponse response, String sender, FilterChain chain)
            throws ServletException, IOException {
        Waiting waiting = new Waiting(request, response, problems, files.ofSenders(), sender, true);
        if (!waiting.enter()) {
            return;
        }
        try {
            chain.doFilter(new PacedRequest(request, files::areWanted), response);
        } finally {
            waiting.leave();
        }
    }

    private void json(HttpServletRequest request, HttpServletResponse response, String sender, long limit)
            throws IOException {
        Turns.Turn place = coming.turn(sender, 1, () -> {});
        if (!coming.enter(place)) {
            coming.leave(place);
            problems.write(request, response, Waiting.busy());
            return;
        }
        long length = request.getContentLengthLong();
        Duration most = PATIENCE.plusSeconds((length < 0 ? limit : length) / SLOWEST_BYTES_A_SECOND);
        new ArrivingBody(request, response, problems, limit, new Spooling(request, sender, place)).await(most);
    }

    /** A JSON body: first spooled to disk, then waiting for memory. */
    private final class Spooling implements ArrivingBody.Taker {
        private final HttpServletRequest request;
        private final String sender;
        private final Turns.Turn place;
        private final BodySpool.Spooled spooled;
        private Turns.@Nullable Turn turn;
        private @Nullable InputStream body;
        private long size;
        private long values;

        Spooling(HttpServletRequest request, String sender, Turns.Turn place) throws IOException {
            this.request = request;
            this.sender = sender;
            this.place = place;
            try {
                spooled = spool.create();
            } catch (IOException e) {
                coming.leave(place);
                throw e;
            }
        }

        @Override
        public void take(byte[] bytes, int length) throws IOException {
            spooled.out().write(bytes, 0, length);
            size += length;
            for (int i = 0; i < length; i++) {
                values += bytes[i] == ',' ? 1 : 0;
            }
        }

        @Override
        public void whole(AsyncContext async) throws IOException {
            body = spooled.read();
            coming.leave(place);
            Resumption resumption = new Resumption(body, null, this::drop, true);
            Turns.Turn wanted =
                    memory.turn(sender, size * TIMES_ITS_SIZE + values * BYTES_OF_A_VALUE, () -> go(resumption, async));
            turn = wanted;
            if (memory.enter(wanted)) {
                resumption.dispatch(request, async);
            }
        }

        private void go(Resumption resumption, AsyncContext async) {
            try {
                resumption.dispatch(request, async);
            } catch (IllegalStateException e) {
                // The client has disconnected, or the request has timed out.
                drop();
            }
        }

        @Override
        public void drop() {
            coming.leave(place);
            Turns.Turn taken = turn;
            if (taken != null) {
                memory.leave(taken);
            }
            InputStream read = body;
            try {
                if (read != null) {
                    read.close();
                }
                spooled.close();
            } catch (IOException e) {
                log.warn("A body that is not needed any more could not be deleted: {}", e.getMessage());
            }
        }
    }
}
