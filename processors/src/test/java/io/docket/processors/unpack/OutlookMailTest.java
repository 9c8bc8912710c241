package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import io.docket.samples.OutlookFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookMailTest {
    private static final UnpackLimits LIMITS = new UnpackLimits(100, 1 << 20, 1 << 22, 100, 1 << 20, 0, 0);

    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void takesTheFilesOutOfWinmailDat() throws Exception {
        byte[] mail = mail(OutlookFiles.tnef("Text in it", "Rechnung März.pdf", "%PDF-1"));

        assertThat(read(mail)).contains("Hello").contains("Text in it");
        assertThat(unpack(mail).leftOut()).isEmpty();
        assertThat(taken).containsExactly(Map.entry("Rechnung März.pdf", "%PDF-1"));
    }

    @Test
    void tellsOfAWinmailDatThatCannotBeRead() throws Exception {
        byte[] tnef = OutlookFiles.tnef("Text", "a.pdf", "%PDF-1");

        for (byte[] bad : new byte[][] {{0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0, 9, 9, 9}, cut(tnef)}) {
            assertThat(unpack(mail(bad)).leftOut())
                    .containsExactly(new LeftOut("winmail.dat", LeftOut.Reason.UNREADABLE_OUTLOOK));
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void readsWinmailDatThatCameByItself() throws Exception {
        unpack(OutlookFiles.tnef("Text in it", "a.pdf", "%PDF-1"));

        assertThat(taken).containsExactly(Map.entry("a.pdf", "%PDF-1"));
    }

    @Test
    void readsMessagesWithFilesAndMessagesInThem() throws Exception {
        byte[] msg = OutlookFiles.msg(folder.resolve("new.msg"));

        assertThat(read(msg))
                .contains("Subject: Rechnung März")
                .contains("From: Anna Acker")
                .contains("Guten Tag");
        Unpacked unpacked = unpack(msg);
        assertThat(taken).containsEntry("a.pdf", "%PDF-1").containsKey("Inner.eml");
        assertThat(taken.get("Inner.eml")).contains("Subject: Inner");
        assertThat(unpacked.leftOut()).containsExactly(new LeftOut("far.pdf", LeftOut.Reason.ELSEWHERE));
    }

    @Test
    void refusesADamagedMessage() throws Exception {
        byte[] msg = OutlookFiles.msg(folder.resolve("new.msg"));

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack(java.util.Arrays.copyOf(msg, 700)))
                .withMessage("The Outlook message is damaged")
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CORRUPT));
    }

    @Test
    void leavesNoFilesBehind() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        MailReader reader = new MailReader(1000, new OutlookMail(), scratch);
        Path mail = Files.write(folder.resolve("mail.eml"), mail(OutlookFiles.tnef("Text", "a.pdf", "%PDF-1")));

        reader.text(mail);
        String cut = Files.readString(mail).replaceFirst("(?s)=*\\R--outer--", "A\n--outer--");
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> reader.text(Files.writeString(mail, cut)));

        assertThat(scratch).isEmptyDirectory();
    }

    private static byte[] cut(byte[] tnef) {
        return java.util.Arrays.copyOf(tnef, tnef.length - 4);
    }

    private static byte[] mail(byte[] winmail) {
        return Archives.mail("Outlook", "Hello", Map.of("winmail.dat", winmail));
    }

    private MailReader reader() {
        return new MailReader(100_000, new OutlookMail(), folder);
    }

    private String read(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader().text(Files.write(folder.resolve("mail"), mail));
    }

    private Unpacked unpack(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader().unpack(
                        Files.write(folder.resolve("mail"), mail),
                        LIMITS,
                        (number, path, content) ->
                                taken.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }
}
