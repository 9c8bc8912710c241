package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Converts Outlook's formats with Apache POI, which loads a message into memory: for use in a child JVM only. */
public final class OutlookMail implements Outlook {
    private static final int TNEF_START = 0x78;
    private static final String ADVICE = "Have it sent as HTML or plain text, without rich text, or saved as EML";

    /** Makes one; it keeps no state. */
    public OutlookMail() {}

    @Override
    public void rewrite(Path message, Path mail) throws IOException, UnreadableDocumentException {
        if (!Files.isReadable(message)) {
            throw new IOException("Cannot read " + message);
        }
        OutlookMessage read = read(message);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mail))) {
            new MimeWriter(out).write(read);
        }
    }

    private static OutlookMessage read(Path message) throws UnreadableDocumentException {
        try {
            return isTnef(message) ? TnefMessage.read(message) : MsgMessage.read(message);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            UnreadableDocumentException damaged =
                    new UnreadableDocumentException(Reason.CORRUPT, "The Outlook message is damaged", ADVICE);
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static boolean isTnef(Path message) throws IOException {
        try (InputStream in = Files.newInputStream(message)) {
            return in.read() == TNEF_START;
        }
    }
}
