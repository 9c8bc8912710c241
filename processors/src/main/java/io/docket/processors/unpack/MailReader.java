package io.docket.processors.unpack;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads mails as they are stored in files: RFC 5322 with MIME (often named {@code .eml}), and Outlook's MSG and TNEF.
 *
 * <p>Attached files are handed out. Small inline images, signatures and alternative forms of the text are left out, and
 * listed as such.
 */
public final class MailReader {
    private final int maxCharacters;
    private final Outlook outlook;
    private final Path folder;

    /**
     * Makes a reader; it keeps no state and may be shared by threads.
     *
     * @param maxCharacters of the text; one with more fails with too_large
     * @param outlook reads what is in Outlook's own forms
     * @param folder for temporary files, deleted when a mail is closed
     */
    public MailReader(int maxCharacters, Outlook outlook, Path folder) {
        this.maxCharacters = maxCharacters;
        this.outlook = outlook;
        this.folder = folder;
    }

    /**
     * Opens a mail.
     *
     * @throws UnreadableDocumentException when it is cut off, damaged or encrypted as a whole
     * @throws IOException when it cannot be read from disk
     */
    public OpenMail open(Path file) throws IOException, UnreadableDocumentException {
        OutlookParts parts = new OutlookParts(outlook, folder);
        try {
            Path mail = isMail(file) ? file : parts.mail(file);
            MailSurvey survey = new MailSurvey(Math.max(UnpackLimits.HARMLESS, 100 * Files.size(file)));
            new MailWalk(survey, parts).through(mail);
            return new OpenMail(mail, parts, survey.roles(), maxCharacters);
        } catch (IOException | UnreadableDocumentException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Outlook's forms begin with bytes that no text has. */
    private static boolean isMail(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return !isOf(start, 0xd0, 0xcf, 0x11, 0xe0) && !isOf(start, 0x78, 0x9f, 0x3e, 0x22);
        }
    }

    private static boolean isOf(byte[] start, int... wanted) {
        boolean same = start.length == wanted.length;
        for (int i = 0; same && i < wanted.length; i++) {
            same = (start[i] & 0xff) == wanted[i];
        }
        return same;
    }

    /** Opens a mail, and returns its text; see {@link OpenMail#text}. */
    public String text(Path file) throws IOException, UnreadableDocumentException {
        try (OpenMail mail = open(file)) {
            return mail.text();
        }
    }

    /** Opens a mail, and hands out its files; see {@link OpenMail#unpack}. */
    public Unpacked unpack(Path file, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        try (OpenMail mail = open(file)) {
            return mail.unpack(limits, sink, progress);
        }
    }
}
