package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mail after the first pass, so that the role of each part is known. */
public final class OpenMail implements Closeable {
    private final Path mail;
    private final OutlookParts outlook;
    private final List<PartRole> roles;
    private final int maxCharacters;

    OpenMail(Path mail, OutlookParts outlook, List<PartRole> roles, int maxCharacters) {
        this.mail = mail;
        this.outlook = outlook;
        this.roles = roles;
        this.maxCharacters = maxCharacters;
    }

    /**
     * Returns sender, recipients, date and subject, each on a line, and then what the mail says.
     *
     * @throws UnreadableDocumentException when it is larger than the limits
     * @throws IOException when it cannot be read from disk
     */
    public String text() throws IOException, UnreadableDocumentException {
        MailText text = new MailText(maxCharacters);
        new MailWalk(
                        new MailWalk.Visitor() {
                            @Override
                            public void header(String name, String value) {
                                text.header(name, value);
                            }

                            @Override
                            public void part(MailPart part) throws IOException, UnreadableDocumentException {
                                if (role(part).kind() == PartRole.Kind.TEXT) {
                                    text.add(part);
                                }
                            }
                        },
                        outlook)
                .through(mail);
        return text.text();
    }

    /** Returns whether files are attached. */
    public boolean holdsFiles() {
        return roles.stream().anyMatch(role -> role.kind() == PartRole.Kind.FILE);
    }

    /**
     * Hands out the attached files; a mail that is attached to the mail is one of them.
     *
     * @throws UnreadableDocumentException when it holds more than the limits allow; nothing is handed out then
     * @throws IOException when it cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        Files measured = new Files((number, part) -> {
            tally.file();
            tally.content(part.name(), part.content());
        });
        new MailWalk(measured, outlook).through(mail);
        Files handedOut = new Files((number, part) -> {
            progress.report(number, measured.count, "files");
            sink.take(number, part.name(), part.content());
        });
        new MailWalk(handedOut, outlook).through(mail);
        return new Unpacked(handedOut.count, handedOut.leftOut);
    }

    private PartRole role(MailPart part) {
        return roles.get(part.number() - 1);
    }

    @Override
    public void close() throws IOException {
        outlook.close();
    }

    @FunctionalInterface
    private interface Taker {
        void take(int number, MailPart part) throws IOException, UnreadableDocumentException;
    }

    private final class Files implements MailWalk.Visitor {
        private final Taker taker;
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int count;

        Files(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void header(String name, String value) {
            // Headers belong to the text only.
        }

        @Override
        public void part(MailPart part) throws IOException, UnreadableDocumentException {
            PartRole role = role(part);
            LeftOut.Reason reason = role.reason();
            if (role.kind() == PartRole.Kind.FILE) {
                taker.take(count++, part);
            } else if (reason != null) {
                leftOut.add(new LeftOut(part.name(), reason));
            }
        }
    }
}
