package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of one mail that are in Outlook's own form, each rewritten once; closing deletes them. */
final class OutlookParts implements Closeable {
    /** Normally a mail has one; a limit, because each may keep a parser busy for a minute. */
    private static final int MAX = 5;

    private final Outlook outlook;
    private final Path folder;
    private final Map<Integer, Optional<Path>> mails = new HashMap<>();

    OutlookParts(Outlook outlook, Path folder) {
        this.outlook = outlook;
        this.folder = folder;
    }

    /**
     * Returns a part as a mail; empty when it cannot be read.
     *
     * @param number of the part
     * @throws UnreadableDocumentException when the parser timed out or crashed
     */
    Optional<Path> mail(int number, InputStream content) throws IOException, UnreadableDocumentException {
        Optional<Path> known = mails.get(number);
        if (known == null) {
            known = mails.size() < MAX ? rewritten(content) : Optional.empty();
            mails.put(number, known);
        }
        return known;
    }

    /** Returns a file as a mail. */
    Path mail(Path message) throws IOException, UnreadableDocumentException {
        Path mail = Files.createTempFile(folder, "mail", ".eml");
        mails.put(-1, Optional.of(mail));
        outlook.rewrite(message, mail);
        return mail;
    }

    private Optional<Path> rewritten(InputStream content) throws IOException, UnreadableDocumentException {
        Path message = Files.createTempFile(folder, "outlook", ".part");
        Path mail = Files.createTempFile(folder, "mail", ".eml");
        boolean whole = false;
        try {
            Files.copy(content, message, StandardCopyOption.REPLACE_EXISTING);
            outlook.rewrite(message, mail);
            whole = true;
            return Optional.of(mail);
        } catch (UnreadableDocumentException e) {
            if (e.reason() == Reason.PARSER_TIMEOUT || e.reason() == Reason.PARSER_CRASH) {
                throw e;
            }
            return Optional.empty();
        } finally {
            Files.delete(message);
            if (!whole) {
                Files.delete(mail);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Optional<Path> mail : mails.values()) {
            if (mail.isPresent()) {
                Files.deleteIfExists(mail.get());
            }
        }
    }
}
