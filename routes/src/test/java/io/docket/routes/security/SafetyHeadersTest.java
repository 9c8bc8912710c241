package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SafetyHeadersTest {
    @Test
    void areThereBeforeAnotherThreadMayAnswerAndNotTouchedAfterwards() throws Exception {
        List<String> before = new ArrayList<>();
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain answer = (request, wrapped) -> {
            before.addAll(((HttpServletResponse) wrapped).getHeaderNames());
            response.reset();
        };

        Objects.requireNonNull(new SafetyHeaders().safetyHeaderFilter().getFilter())
                .doFilter(new MockHttpServletRequest("GET", "/api/documents"), response, answer);

        assertThat(before).contains("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control");
        assertThat(response.getHeaderNames()).isEmpty();
    }
}
