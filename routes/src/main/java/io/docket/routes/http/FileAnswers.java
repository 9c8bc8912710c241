package io.docket.routes.http;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.files.LocalFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.PathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends files, or the range of one that a client asks for (RFC 9110, 14), by sendfile, so that a client that reads slowly
 * occupies neither a thread nor memory. Only files with an ETag have ranges: without it nobody could tell whether two of
 * them are of the same file. Of several ranges in one request none counts.
 */
@Configuration
class FileAnswers implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new Converter());
    }

    private static final class Converter implements HttpMessageConverter<LocalFile> {
        private static final String SENDFILE = "org.apache.tomcat.sendfile.";
        private static final String WEAK = "W/";
        /** What is shorter goes into the buffers of the connection. */
        private static final long SHORT = 48 << 10;

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
            return type == LocalFile.class;
        }

        @Override
        public List<MediaType> getSupportedMediaTypes() {
            return List.of(MediaType.ALL);
        }

        @Override
        public LocalFile read(Class<? extends LocalFile> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("Files are not read so", input);
        }

        @Override
        public void write(LocalFile file, @Nullable MediaType type, HttpOutputMessage answer) throws IOException {
            if (answer.getHeaders().getContentType() == null && type != null) {
                answer.getHeaders().setContentType(type);
            }
            HttpServletRequest request = request();
            Stretch stretch = stretch(request, file, answer.getHeaders());
            if (stretch.isRange()) {
                response().setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                answer.getHeaders()
                        .set(
                                HttpHeaders.CONTENT_RANGE,
                                "bytes " + stretch.start() + "-" + (stretch.end() - 1) + "/" + file.size());
            }
            answer.getHeaders().setContentLength(stretch.length());
            replaceCacheControl(answer.getHeaders());
            if (request.getMethod().equals("HEAD")) {
                answer.getBody();
            } else if (stretch.length() > SHORT && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
                request.setAttribute(SENDFILE + "filename", file.path().toString());
                request.setAttribute(SENDFILE + "start", stretch.start());
                request.setAttribute(SENDFILE + "end", stretch.end());
                // Makes Spring write the headers.
                answer.getBody();
            } else {
                try (InputStream in = new PathResource(file.path()).getInputStream()) {
                    StreamUtils.copyRange(in, answer.getBody(), stretch.start(), stretch.end() - 1);
                }
            }
        }

        /** Returns what to send: the whole file unless one range of it is asked for that there is. */
        private static Stretch stretch(HttpServletRequest request, LocalFile file, HttpHeaders headers) {
            String etag = headers.getETag();
            Stretch whole = new Stretch(0, file.size(), false);
            if (etag == null || etag.startsWith(WEAK)) {
                return whole;
            }
            headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
            String condition = request.getHeader(HttpHeaders.IF_RANGE);
            List<HttpRange> ranges = ranges(request.getHeader(HttpHeaders.RANGE));
            boolean isMeant = request.getMethod().equals("GET") && (condition == null || condition.equals(etag));
            if (!isMeant || ranges.size() != 1) {
                return whole;
            }
            long start = ranges.get(0).getRangeStart(file.size());
            if (start >= file.size()) {
                response().setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
                throw new ProblemException(ProblemCode.RANGE_NOT_SATISFIABLE, "The file has " + file.size() + " bytes");
            }
            return new Stretch(start, ranges.get(0).getRangeEnd(file.size()) + 1, true);
        }

        /** What is no range is to be ignored. */
        private static List<HttpRange> ranges(@Nullable String header) {
            try {
                return HttpRange.parseRanges(header);
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }

        /** Bytes of a file; {@code end} is behind the last. */
        private record Stretch(long start, long end, boolean isRange) {
            long length() {
                return end - start;
            }
        }

        /** The response has no-store already, and Spring would add a second header that contradicts it. */
        private static void replaceCacheControl(HttpHeaders headers) {
            String own = headers.getCacheControl();
            if (own != null) {
                response().setHeader(HttpHeaders.CACHE_CONTROL, own);
                headers.remove(HttpHeaders.CACHE_CONTROL);
            }
        }

        private static HttpServletRequest request() {
            return attributes().getRequest();
        }

        private static HttpServletResponse response() {
            return Objects.requireNonNull(attributes().getResponse());
        }

        private static ServletRequestAttributes attributes() {
            return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        }
    }
}
