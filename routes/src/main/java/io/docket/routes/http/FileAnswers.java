package io.docket.routes.http;

import io.docket.routes.store.files.LocalFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.PathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends files by sendfile, so that a client that reads slowly occupies neither a thread nor memory. */
@Configuration
class FileAnswers implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new Converter());
    }

    private static final class Converter implements HttpMessageConverter<LocalFile> {
        private static final String SENDFILE = "org.apache.tomcat.sendfile.";
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
            answer.getHeaders().setContentLength(file.size());
            replaceCacheControl(answer.getHeaders());
            HttpServletRequest request = request();
            if (request.getMethod().equals("HEAD")) {
                answer.getBody();
            } else if (file.size() > SHORT && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
                request.setAttribute(SENDFILE + "filename", file.path().toString());
                request.setAttribute(SENDFILE + "start", 0L);
                request.setAttribute(SENDFILE + "end", file.size());
                // Makes Spring write the headers.
                answer.getBody();
            } else {
                new PathResource(file.path()).getInputStream().transferTo(answer.getBody());
            }
        }

        /** The response has no-store already, and Spring would add a second header that contradicts it. */
        private static void replaceCacheControl(HttpHeaders headers) {
            String own = headers.getCacheControl();
            HttpServletResponse response = attributes().getResponse();
            if (own != null && response != null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, own);
                headers.remove(HttpHeaders.CACHE_CONTROL);
            }
        }

        private static HttpServletRequest request() {
            return attributes().getRequest();
        }

        private static ServletRequestAttributes attributes() {
            return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        }
    }
}
