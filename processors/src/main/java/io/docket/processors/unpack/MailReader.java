package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a mail as it is stored in a file (RFC 5322 with MIME, often named {@code .eml}).
 *
 * <p>Attached files are handed out by {@link #unpack}; pictures within the text, signatures and further forms of the
 * text are left out.
 */
public final class MailReader {
    private final int maxCharacters;

    /**
     * Makes a reader; it keeps no state and may be shared by threads.
     *
     * @param maxCharacters of the text; one with more fails with too_large
     */
    public MailReader(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * Returns sender, recipients, date and subject, each in a line, and then what the mail says.
     *
     * @throws UnreadableDocumentException when the mail is damaged or larger than the limits
     * @throws IOException when it cannot be read from disk
     */
    public String text(Path mail) throws IOException, UnreadableDocumentException {
        MailText text = new MailText(maxCharacters);
        new MailWalk(text).through(mail);
        return text.text();
    }

    /**
     * Hands out the attached files; a mail that is attached to the mail is one of them.
     *
     * @throws UnreadableDocumentException when the mail is damaged, or holds more than the limits allow; nothing is
     *     handed out then
     * @throws IOException when it cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path mail, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        Files measured = new Files((number, part) -> {
            tally.file();
            tally.content(part.name(), part.content());
        });
        new MailWalk(measured).through(mail);
        Files handedOut = new Files((number, part) -> {
            progress.report(number, measured.count, "files");
            sink.take(number, part.name(), part.content());
        });
        new MailWalk(handedOut).through(mail);
        return new Unpacked(handedOut.count, handedOut.leftOut);
    }

    /**
     * Returns whether files are attached.
     *
     * @throws UnreadableDocumentException when the mail is damaged
     * @throws IOException when it cannot be read from disk
     */
    public boolean holdsFiles(Path mail) throws IOException, UnreadableDocumentException {
        Files found = new Files((number, part) -> {});
        new MailWalk(found).through(mail);
        return found.count > 0;
    }

    @FunctionalInterface
    private interface Taker {
        void take(int number, MailPart part) throws IOException, UnreadableDocumentException;
    }

    private static final class Files implements MailWalk.Visitor {
        private final Taker taker;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int count;

        Files(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void header(String name, String value) {
            // Only the text shows them.
        }

        @Override
        public void part(MailPart part) throws IOException, UnreadableDocumentException {
            switch (part.role()) {
                case FILE -> taker.take(count++, part);
                case LEFT_OUT -> leftOut.add(new LeftOut(part.name(), LeftOut.Reason.PICTURE_OF_TEXT));
                case TEXT -> {}
            }
        }
    }
}
