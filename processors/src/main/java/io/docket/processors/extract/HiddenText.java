package io.docket.processors.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Takes the words of a poor OCR away from a page whose picture they lie over or under, so that everything else stays as it is. */
final class HiddenText {
    private static final Set<String> SHOWING = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE);

    private HiddenText() {}

    /** Removes all text that stands in the page itself; what a form draws stays, as other pages may show the form too. */
    static void remove(PDDocument document, PDPage page) throws IOException {
        PDStream without = new PDStream(document);
        try (OutputStream out = without.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(withoutText(new PDFStreamParser(page).parse()));
        }
        page.setContents(without);
    }

    private static List<Object> withoutText(List<Object> tokens) {
        List<Object> kept = new ArrayList<>();
        int operands = 0;
        for (Object token : tokens) {
            if (token instanceof Operator operator && SHOWING.contains(operator.getName())) {
                kept.subList(operands, kept.size()).clear();
            } else {
                kept.add(token);
            }
            operands = token instanceof COSBase ? operands : kept.size();
        }
        return kept;
    }
}
