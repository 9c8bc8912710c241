package io.docket.routes.kinds.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class CharsetIT {
    @TempDir
    Path folder;

    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void showsTheCharsetThatATextWasReadIn() throws Exception {
        String id = api.accepted(file("letter.txt", "KOI8-R", "Это русский текст счёта "), Map.of());

        assertThat(text(id).path("charset").asText()).isEqualTo("KOI8-U");
    }

    @Test
    void believesTheSenderAndWhoProcessesItAgain() throws Exception {
        String id = api.accepted(file("short.txt", "KOI8-R", "мир "), Map.of("charset", "ibm866"));
        assertThat(text(id).path("charset").asText()).isEqualTo("IBM866");

        api.post("/api/documents/" + id + "/process?again=true&charset=koi8-r");

        JsonNode document = api.awaitStatus(id, "completed");
        assertThat(document.path("text").path("charset").asText()).isEqualTo("KOI8-R");
    }

    @Test
    void readsATableInTheCharsetThatItsSenderSays() throws Exception {
        String id =
                api.accepted(file("t.csv", "windows-1251", "номер;имя\n1;Анна "), Map.of("charset", "windows-1251"));

        JsonNode table = api.awaitStatus(id, "completed").path("table");
        assertThat(table.path("header").path(0).asText()).isEqualTo("номер");
        assertThat(table.path("charset").asText()).isEqualTo("windows-1251");
    }

    @Test
    void refusesACharsetThatThereIsNot() throws Exception {
        Path file = file("b.txt", "UTF-8", "text ");
        String id = api.accepted(file, Map.of("process", "false"));

        for (ResponseEntity<JsonNode> refused : List.of(
                api.upload(file, Map.of("charset", "no-such-charset")),
                api.post("/api/documents/" + id + "/process?charset=no-such-charset"))) {
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(Api.body(refused).path("code").asText()).isEqualTo("unknown_charset");
        }
    }

    private JsonNode text(String id) {
        return api.awaitStatus(id, "completed").path("text");
    }

    /** Bytes that have come before would be held. */
    private Path file(String name, String charset, String content) throws IOException {
        return Files.write(
                folder.resolve(name), (content + UUID.randomUUID() + "\n").getBytes(Charset.forName(charset)));
    }
}
