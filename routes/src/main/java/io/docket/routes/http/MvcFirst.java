package io.docket.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks controllers before Camel, and passes on to Camel what they match only in part, e.g. not by method. */
@Component
class MvcFirst implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new SilentMapping();
    }

    private static final class SilentMapping extends RequestMappingHandlerMapping {
        /** Before Camel's mapping, which has -1; Spring's default is 0. */
        @Override
        public int getOrder() {
            return -2;
        }

        @Override
        protected @Nullable HandlerMethod handleNoMatch(
                Set<RequestMappingInfo> infos, String path, HttpServletRequest request) {
            return null;
        }
    }
}
