package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Cms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedUnpackerTest {
    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void handsOutTheFileThatWasSigned() throws Exception {
        unpack("contract.pdf.p7m", Cms.signed("%PDF-1".getBytes(StandardCharsets.US_ASCII)));

        assertThat(taken).containsExactly(Map.entry("contract.pdf", "%PDF-1"));
    }

    @Test
    void handsOutAMailThatWasSigned() throws Exception {
        unpack(
                "smime.p7m",
                Cms.signedInPieces("Content-Type: text/plain\n\nHello".getBytes(StandardCharsets.US_ASCII)));

        assertThat(taken)
                .containsExactly(Map.entry("smime.eml", "MIME-Version: 1.0\r\nContent-Type: text/plain\n\nHello"));
    }

    @Test
    void saysWhatCannotBeTakenOut() {
        byte[] signed = Cms.signed("%PDF-1".getBytes(StandardCharsets.US_ASCII));

        assertRefused(Cms.enveloped(), Reason.ENCRYPTED, "The file is encrypted (S/MIME)");
        assertRefused(Cms.detached(), Reason.EMPTY_FILE, "It is only a signature");
        assertRefused(Arrays.copyOf(signed, 10), Reason.CORRUPT, "The signed file is damaged");
        byte[] pieces = Cms.signedInPieces(new byte[250]);
        pieces[pieces.length - 14 - 52] = 7;
        assertRefused(pieces, Reason.CORRUPT, "The signed file is cut off or damaged");
        assertRefused(
                Arrays.copyOf(signed, signed.length - 104), Reason.CORRUPT, "The signed file is cut off or damaged");
    }

    private void assertRefused(byte[] file, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack("a.p7m", file))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(taken).isEmpty();
    }

    private void unpack(String name, byte[] file) throws IOException, UnreadableDocumentException {
        new SignedUnpacker()
                .unpack(
                        Files.write(folder.resolve("a.p7m"), file),
                        name,
                        new UnpackLimits(3, 1 << 20, 1 << 20, 100, 1 << 20, 0, 0),
                        (number, path, content) ->
                                taken.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }
}
