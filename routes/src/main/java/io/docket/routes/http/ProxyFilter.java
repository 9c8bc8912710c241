package io.docket.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Trusts the headers X-Forwarded-For, -Proto, -Host and -Port only from proxies named in the settings, and removes them
 * otherwise, because client addresses are used for throttling and in the audit log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxyFilter extends OncePerRequestFilter {
    private static final String FOR = "X-Forwarded-For";
    /** Trusted proxies do not send these, so that they can only come from a client. */
    private static final Set<String> NEVER = Set.of("forwarded", "x-forwarded-prefix", "x-forwarded-ssl");

    private final List<IpAddressMatcher> proxies;
    private final ForwardedHeaderFilter believe = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter hide = new ForwardedHeaderFilter();

    ProxyFilter(ProxyProperties properties) {
        proxies = properties.proxies().stream().map(IpAddressMatcher::new).toList();
        hide.setRemoveOnly(true);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isProxy(request.getRemoteAddr())) {
            believe.doFilter(new OneClient(request, client(request)), response, chain);
        } else {
            hide.doFilter(request, response, chain);
        }
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Returns the last address that is not a trusted proxy's; the client may have forged the ones before it. */
    private @Nullable String client(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders(FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!isAddress(hops.get(i))) {
                return null;
            }
            if (i == 0 || !isProxy(hops.get(i))) {
                return hops.get(i);
            }
        }
        return null;
    }

    private static boolean isAddress(String hop) {
        return hop.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
    }

    /** A request with a single client address, and without forwarding headers that proxies do not send. */
    private static final class OneClient extends HttpServletRequestWrapper {
        private final @Nullable String client;

        OneClient(HttpServletRequest request, @Nullable String client) {
            super(request);
            this.client = client;
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equalsIgnoreCase(FOR)) {
                return client;
            }
            return NEVER.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (name.equalsIgnoreCase(FOR)) {
                return client == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(client));
            }
            return NEVER.contains(name.toLowerCase(Locale.ROOT))
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !NEVER.contains(name.toLowerCase(Locale.ROOT)))
                    .filter(name -> client != null || !name.equalsIgnoreCase(FOR))
                    .toList());
        }
    }
}
