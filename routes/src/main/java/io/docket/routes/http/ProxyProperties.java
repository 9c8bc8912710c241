package io.docket.routes.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reverse proxies in front of Docket.
 *
 * @param proxies addresses or networks (CIDR, RFC 4632) whose X-Forwarded headers are trusted
 */
@ConfigurationProperties("docket")
record ProxyProperties(@DefaultValue({}) List<String> proxies) {}
