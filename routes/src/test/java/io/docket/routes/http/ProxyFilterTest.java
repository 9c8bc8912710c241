package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxyFilterTest {
    private final ProxyFilter filter = new ProxyFilter(new ProxyProperties(List.of("192.0.2.1", "10.0.0.0/8")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                // The client made up the first, and the proxy appended whom it saw.
                "8.8.8.8, 203.0.113.9 | 203.0.113.9",
                "203.0.113.9, 10.1.2.3 | 203.0.113.9",
                "2001:db8::7 | 2001:db8::7",
                "10.1.2.3 | 10.1.2.3",
                "nonsense | 192.0.2.1",
                "203.0.113.9, <script> | 192.0.2.1"
            })
    void believesANamedProxyAboutTheLastClient(String forwardedFor, String client) throws Exception {
        MockHttpServletRequest request = from("192.0.2.1");
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", "https");

        HttpServletRequest seen = pass(request);

        assertThat(seen.getRemoteAddr()).isEqualTo(client);
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void believesNobodyElse() throws Exception {
        MockHttpServletRequest request = from("198.51.100.7");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("Forwarded", "for=203.0.113.9;host=evil.example");

        HttpServletRequest seen = pass(request);

        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.getServerName()).isEqualTo("localhost");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("X-Forwarded-Host")).isNull();
        assertThat(seen.getHeader("Forwarded")).isNull();
    }

    @Test
    void doesNotTakeFromAProxyWhatOnlyAClientSends() throws Exception {
        MockHttpServletRequest request = from("10.1.2.3");
        request.addHeader("Forwarded", "for=203.0.113.9;host=evil.example");
        request.addHeader("X-Forwarded-Prefix", "/elsewhere");

        HttpServletRequest seen = pass(request);

        assertThat(seen.getRemoteAddr()).isEqualTo("10.1.2.3");
        assertThat(seen.getServerName()).isEqualTo("localhost");
        assertThat(seen.getContextPath()).isEmpty();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/docs");
        request.setRemoteAddr(address);
        return request;
    }

    private HttpServletRequest pass(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
