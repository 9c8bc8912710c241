package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

@DocketIntegration
class CompressionIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private TestRestTemplate http;

    private Api admin;
    private String id;

    @BeforeEach
    void pasteAText() {
        admin = new Api(http);
        id = Api.body(admin.send(
                        HttpMethod.POST,
                        "/api/documents/text",
                        Map.of(
                                "text",
                                "A letter.",
                                "metadata",
                                Map.of("note", "n".repeat(500), "more", "m".repeat(500)))))
                .path("document_id")
                .asText();
        admin.awaitStatus(id, "completed");
    }

    @Test
    void answersOfMoreThanAKilobyteGoCompressedAndKeepTheirEntityTag() throws Exception {
        HttpResponse<byte[]> plain = get("/api/documents/" + id, "identity");
        HttpResponse<byte[]> packed = get("/api/documents/" + id, "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
        assertThat(unpacked(packed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(packed.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(admin.send(HttpMethod.GET, "/api/documents/" + id, "", "If-None-Match", etag(packed))
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        assertThat(admin.post("/api/documents/" + id + "/finalize", "If-Match", etag(packed))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void theContractGoesCompressed() throws Exception {
        HttpResponse<byte[]> page = get("/openapi.json", "gzip");

        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static String etag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(http.getRootUri() + path))
                        .header("Authorization", "Bearer " + admin.token())
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
