package io.docket.routes.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before Docket.
 *
 * @param proxies addresses or networks (CIDR, RFC 4632) whose X-Forwarded headers count
 */
@ConfigurationProperties("docket")
record ProxyProperties(@DefaultValue({}) List<String> proxies) {}
