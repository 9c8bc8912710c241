package io.docket.processors.unpack;

import java.io.IOException;
import java.io.StringReader;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.jspecify.annotations.Nullable;

/** The plain text of RTF. */
final class RtfText {
    private RtfText() {}

    /** Returns the text; null when it cannot be read. */
    static @Nullable String of(String rtf) {
        try {
            RTFEditorKit kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException | RuntimeException e) {
            return null;
        }
    }
}
