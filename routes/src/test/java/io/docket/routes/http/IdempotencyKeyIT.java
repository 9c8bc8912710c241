package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class IdempotencyKeyIT {
    @Autowired
    private TestRestTemplate http;

    @Test
    void refusesAKeyThatIsNotPrintableAsciiWhoeverServesTheRequest() {
        Api api = new Api(http);
        String key = "a\tb";

        ResponseEntity<?> upload =
                api.upload(Samples.file("invoices/invoice-en-02-software.pdf"), Map.of(), "Idempotency-Key", key);
        ResponseEntity<?> process = api.post("/api/documents/x/process", "Idempotency-Key", key);

        assertThat(upload.getStatusCode().value()).isEqualTo(400);
        assertThat(process.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void takesKeysOfOneTo200PrintableCharacters() {
        assertThat(IdempotencyKeyFilter.isGood("a".repeat(200))).isTrue();
        assertThat(IdempotencyKeyFilter.isGood("a".repeat(201))).isFalse();
        assertThat(IdempotencyKeyFilter.isGood("")).isFalse();
        assertThat(IdempotencyKeyFilter.isGood("a\0b")).isFalse();
        assertThat(IdempotencyKeyFilter.isGood("\u00e9")).isFalse();
        assertThat(IdempotencyKeyFilter.isGood("\u007f")).isFalse();
    }
}
