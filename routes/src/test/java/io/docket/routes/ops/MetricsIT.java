package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.WakeUpResent;
import io.docket.samples.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class MetricsIT {
    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ApplicationEventPublisher publisher;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = new Api(http);
    }

    @ParameterizedTest
    @CsvSource({"metrics, 200", "admin, 200", "viewer, 403", "approver, 403"})
    void areForAdminsAndForKeysMadeForThem(String scope, int status) {
        assertThat(scrape(key(scope)).getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void areForNobodyElse() {
        assertThat(http.getForEntity(METRICS, String.class).getStatusCode().value())
                .isEqualTo(401);
        assertThat(http.getForEntity("/prometheus", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void tellOfAnInvoiceOnItsWay() {
        String key = key("metrics");
        double before = value(key, "docket_jobs_total{event=\"completed\"}");

        String id = admin.accepted(Samples.file("invoices/invoice-en-02-software.pdf"), Map.of());
        admin.awaitStatus(id, "completed");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> value(key, "docket_processing_seconds_count{kind=\"invoice\"}") >= 1);
        assertThat(value(key, "docket_queue_wait_seconds_count{kind=\"invoice\"}"))
                .isPositive();
        assertThat(value(key, "docket_jobs_total{event=\"completed\"}")).isGreaterThan(before);
        assertThat(value(key, "docket_uploads_total{result=\"accepted\"}")).isPositive();
        assertThat(value(key, "docket_documents_received_total{source=\"upload\"}"))
                .isPositive();
        await().atMost(Duration.ofSeconds(30)).until(() -> value(key, "docket_documents{status=\"completed\"}") >= 1);
        assertThat(value(key, "docket_queue_oldest_seconds{kind=\"table\"}")).isNotNegative();
        assertThat(value(key, "docket_dead_letters")).isNotNegative();
        assertThat(value(key, "docket_live_clients{transport=\"sse\"}")).isNotNegative();
    }

    @Test
    void countFilesThatAreRefusedByTheReason(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.csv"), new byte[2 << 20]);

        admin.upload(large, Map.of());

        assertThat(value(key("metrics"), "docket_uploads_total{result=\"too_large\"}"))
                .isPositive();
    }

    @Test
    void countRowsOfTables() {
        String id = admin.accepted(Samples.file("tables/cities.tsv"), Map.of());
        admin.awaitStatus(id, "completed");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> value(key("metrics"), "docket_rows_total{result=\"good\"}") >= 1);
    }

    @Test
    void countWakeUpsThatWereSentAgain() {
        publisher.publishEvent(new WakeUpResent("some-document"));

        assertThat(value(key("metrics"), "docket_wakeups_resent_total")).isPositive();
    }

    /** Returns the value of a series; 0 when it is not there. */
    private double value(String key, String series) {
        String text = Objects.requireNonNull(scrape(key).getBody());
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(text);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private String key(String scope) {
        Map<String, Object> request = Map.of("name", "prometheus", "scopes", List.of(scope));
        return Api.body(admin.send(HttpMethod.POST, "/api/api-keys", request))
                .path("key")
                .asText();
    }

    private ResponseEntity<String> scrape(String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-API-KEY", key);
        return http.exchange(METRICS, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
