package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxUnpackerTest {
    private static final String FROM = "From anna@example.com Mon Mar  2 09:00:00 2026\n";

    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void handsOutEachMailWithItsQuotedLinesUnquoted() throws Exception {
        unpack(FROM + "Subject: A\n\n>From here on\n>>From there on\nFrom now on, no mail begins\n\n" + FROM
                + "Subject: B\nContent-Length: 99999\n\nSecond\n");

        assertThat(taken)
                .containsExactly(
                        Map.entry(
                                "0 mail-1.eml",
                                "Subject: A\n\nFrom here on\n>From there on\nFrom now on, no mail begins\n\n"),
                        Map.entry("1 mail-2.eml", "Subject: B\nContent-Length: 99999\n\nSecond\n"));
    }

    @Test
    void findsMailsWithoutAnEmptyLineBetweenAndWithoutADate() throws Exception {
        unpack(FROM + "Subject: A\n\nFirst\n" + FROM + "Subject: B\n\nSecond\n\nFrom - \nSubject: C\n\nThird\n");

        assertThat(taken).hasSize(3);
    }

    @Test
    void keepsLongLinesAsTheyAre() throws Exception {
        String line = "x".repeat(8192) + "From y".repeat(3000);

        unpack(FROM + "Subject: A\n\n" + line + "\n");

        assertThat(taken.get("0 mail-1.eml")).isEqualTo("Subject: A\n\n" + line + "\n");
    }

    @Test
    void handsOutNothingOfMoreMailsThanTheLimit() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack((FROM + "Subject: A\n\nText\n\n").repeat(4)))
                .withMessage("It holds more files than the limit of 3")
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(taken).isEmpty();
    }

    private void unpack(String mbox) throws IOException, UnreadableDocumentException {
        Path file = Files.writeString(folder.resolve("a.mbox"), mbox, StandardCharsets.UTF_8);
        new MboxUnpacker()
                .unpack(
                        file,
                        new UnpackLimits(3, 1 << 20, 1 << 20, 100, 1 << 20, 0, 0),
                        (number, path, content) -> taken.put(
                                number + " " + path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }
}
