package io.docket.processors.einvoice;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.EInvoice.Syntax;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.XmlRoot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads electronic invoices: what they say is taken as it is, and nothing is computed but what a syntax leaves out.
 * The root decides by its namespace; the elements in it are found by their names alone, and unknown ones are left alone.
 */
public final class EInvoiceReader {
    private final long maxCharacters;

    /**
     * Makes a reader.
     *
     * @param maxCharacters of one file: texts, names and values of attributes together
     */
    public EInvoiceReader(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException when it is no electronic invoice, not well-formed, hostile or too large
     * @throws IOException when it cannot be read from disk
     */
    public EInvoice read(Path file) throws IOException, UnreadableDocumentException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    /** Reads a stream, which is not closed. */
    public EInvoice read(InputStream in) throws UnreadableDocumentException {
        List<LineItem> lines = new ArrayList<>();
        XmlTree.Found tree = XmlTree.read(
                in,
                Set.of(UblSyntax.INVOICE_LINE, UblSyntax.CREDIT_LINE, CiiSyntax.LINE, FatturaPaSyntax.LINE),
                piece -> {
                    LineItem line = line(piece);
                    if (line != null) {
                        lines.add(line);
                    }
                },
                maxCharacters);
        XmlElement root = tree.root();
        XmlRoot found = new XmlRoot(root.name(), root.namespace());
        Syntax syntax = found.syntax()
                .orElseThrow(() -> new UnreadableDocumentException(
                        Reason.UNSUPPORTED_TYPE, "It is " + found.describe() + ", and no electronic invoice"));
        List<Finding> findings = new ArrayList<>();
        Map<String, @Nullable String> values = switch (syntax) {
            case UBL_INVOICE, UBL_CREDIT_NOTE -> UblSyntax.read(root);
            case CII, ZUGFERD_1 -> CiiSyntax.read(root);
            case FATTURA_PA -> FatturaPaSyntax.read(root, findings);
        };
        InvoiceTerms terms = switch (syntax) {
            case UBL_INVOICE, UBL_CREDIT_NOTE -> UblSyntax.terms(root);
            case CII, ZUGFERD_1 -> CiiSyntax.terms(root);
            case FATTURA_PA -> FatturaPaSyntax.terms(root);
        };
        return new EInvoice(
                syntax, terms, new Invoice(fields(values), lines, terms.adjustment()), tree.attachments(), findings);
    }

    private static @Nullable LineItem line(XmlElement piece) {
        return switch (piece.name()) {
            case UblSyntax.INVOICE_LINE, UblSyntax.CREDIT_LINE -> UblSyntax.line(piece);
            case CiiSyntax.LINE -> CiiSyntax.line(piece);
            default -> FatturaPaSyntax.line(piece);
        };
    }

    private static List<Field> fields(Map<String, @Nullable String> values) {
        return Invoice.FIELDS.stream()
                .map(name -> new Field(name, values.get(name), values.get(name) == null ? 0 : 1, null))
                .toList();
    }
}
