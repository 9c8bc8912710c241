package io.docket.routes.security;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Security headers of every response, including errors and responses of filters, because this filter runs first. */
@Configuration
class SafetyHeaders {
    private static final String SCREENS_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    /** Hawtio and Swagger UI use inline scripts and styles. */
    private static final String TOOLS_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:;"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'";

    /**
     * A page that is made of an electronic invoice by stylesheets of others, with scripts of theirs: as if it were another
     * site's, and without any way to load or send anything.
     */
    private static final String VIEW_POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
            + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Pattern TOOLS = Pattern.compile("/(hawtio|docs)(/.*)?");
    private static final Pattern VIEWS = Pattern.compile("/api/documents/[^/]+/einvoice/view");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> safetyHeaderFilter() {
        HeaderWriterFilter headers = new HeaderWriterFilter(writers());
        // Later another thread may write the response, and Tomcat's headers are not thread-safe.
        headers.setShouldWriteHeadersEagerly(true);
        FilterRegistrationBean<HeaderWriterFilter> filter = new FilterRegistrationBean<>(headers);
        // After ProxyFilter, which determines whether the client uses HTTPS.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static List<HeaderWriter> writers() {
        // The raw URI, because PlainRequestFilter has not checked yet whether it is a valid path.
        RequestMatcher tools = request -> TOOLS.matcher(request.getRequestURI()).matches();
        RequestMatcher views = request -> VIEWS.matcher(request.getRequestURI()).matches();
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=()"),
                openerPolicy(),
                resourcePolicy(),
                new DelegatingRequestMatcherHeaderWriter(tools, new ContentSecurityPolicyHeaderWriter(TOOLS_POLICY)),
                new DelegatingRequestMatcherHeaderWriter(views, new ContentSecurityPolicyHeaderWriter(VIEW_POLICY)),
                new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(new OrRequestMatcher(tools, views)),
                        new ContentSecurityPolicyHeaderWriter(SCREENS_POLICY)));
    }

    private static HeaderWriter openerPolicy() {
        CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
        writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return writer;
    }

    private static HeaderWriter resourcePolicy() {
        CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
        writer.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return writer;
    }
}
