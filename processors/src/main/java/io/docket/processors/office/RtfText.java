package io.docket.processors.office;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a document in Rich Text Format (RTF 1.9.1). */
final class RtfText implements OfficeText {
    private final long maxCharacters;

    RtfText(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public ReadText read(Path file) throws IOException, UnreadableDocumentException {
        RtfListener listener = new RtfListener(new TextBudget(maxCharacters));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new StandardRtfParser().parse(new RtfStreamSource(in), listener);
        } catch (RtfListener.Refused e) {
            throw e.reason();
        }
        if (!listener.isEnded()) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The document is cut off: a group in it has no end");
        }
        return listener.read();
    }
}
