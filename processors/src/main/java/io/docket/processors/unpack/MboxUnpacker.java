package io.docket.processors.unpack;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Takes the mails out of an mbox file (RFC 4155); escaped lines ({@code >From}) are restored. */
public final class MboxUnpacker {

    /** Makes an unpacker; it keeps no state and may be shared by threads. */
    public MboxUnpacker() {}

    /**
     * Hands out the mails.
     *
     * @throws UnreadableDocumentException when there are more than the limits allow; nothing is handed out then
     * @throws IOException when the file cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path file, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        Tally tally = new Tally(limits);
        int count = 0;
        try (MboxFile mbox = MboxFile.open(file)) {
            for (InputStream mail = mbox.next(); mail != null; mail = mbox.next()) {
                tally.file();
                tally.content(name(count++), mail);
            }
        }
        int number = 0;
        try (MboxFile mbox = MboxFile.open(file)) {
            for (InputStream mail = mbox.next(); mail != null; mail = mbox.next()) {
                progress.report(number, count, "files");
                sink.take(number, name(number), mail);
                number++;
            }
        }
        progress.report(count, count, "files");
        return new Unpacked(count, List.of());
    }

    private static String name(int number) {
        return "mail-" + (number + 1) + ".eml";
    }
}
