package io.docket.processors.einvoice;

import io.docket.processors.document.EInvoice.Syntax;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.URIResolver;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/**
 * Shows an electronic invoice as a page that a person can read, by the stylesheets of KoSIT's XRechnung visualization as
 * the Mustang project extends them. The first one takes seconds, because the stylesheets are compiled then.
 */
public final class EInvoiceView {
    /** ISO 639-1 codes of the languages in which it can be shown. */
    public static final Set<String> LANGUAGES = Set.of("de", "en", "fr");

    private static final String FOLDER = "/einvoice/stylesheets/";
    private static final Map<Syntax, List<String>> FIRST_STEPS = Map.of(
            Syntax.UBL_INVOICE, List.of("ubl-invoice-xr.xsl"),
            Syntax.UBL_CREDIT_NOTE, List.of("ubl-creditnote-xr.xsl"),
            Syntax.CII, List.of("cii-xr.xsl"),
            Syntax.ZUGFERD_1, List.of("ZF1ToZF2.xsl", "cii-xr.xsl"));

    private final Map<String, Templates> compiled = new HashMap<>();

    /** Returns whether invoices of this syntax can be shown. */
    public static boolean shows(Syntax syntax) {
        return FIRST_STEPS.containsKey(syntax);
    }

    /**
     * Writes an HTML page with scripts and styles in it.
     *
     * @param file XML without a document type declaration, as {@link EInvoiceReader} has read it
     * @param language one of {@link #LANGUAGES}
     * @throws UnreadableDocumentException when invoices of this syntax cannot be shown, or this one breaks the stylesheets
     */
    public void write(Path file, Syntax syntax, String language, OutputStream html)
            throws UnreadableDocumentException, IOException {
        List<String> steps = Optional.ofNullable(FIRST_STEPS.get(syntax))
                .orElseThrow(() -> new UnreadableDocumentException(
                        Reason.UNSUPPORTED_TYPE, "There is no readable view of invoices of the form " + syntax.root()));
        try {
            Source source = new StreamSource(file.toFile());
            for (String step : steps) {
                DOMResult result = new DOMResult();
                templates(step).newTransformer().transform(source, result);
                source = new DOMSource(result.getNode());
            }
            templates("xrechnung-html." + language + ".xsl").newTransformer().transform(source, new StreamResult(html));
        } catch (TransformerException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The invoice cannot be shown: " + e.getMessage(), e);
        }
    }

    private Templates templates(String name) throws TransformerConfigurationException {
        Templates known = compiled.get(name);
        if (known == null) {
            known = compile(name);
            compiled.put(name, known);
        }
        return known;
    }

    private static Templates compile(String name) throws TransformerConfigurationException {
        TransformerFactory factory = TransformerFactory.newInstance("net.sf.saxon.TransformerFactoryImpl", null);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setURIResolver(OWN);
        factory.setErrorListener(SILENT);
        return factory.newTemplates(stylesheet(name));
    }

    /** Nothing but our own stylesheets is ever loaded, whatever an invoice or a stylesheet names. */
    private static final URIResolver OWN = (href, base) -> {
        try {
            return stylesheet(href);
        } catch (TransformerConfigurationException e) {
            throw new TransformerException(e.getMessage(), e);
        }
    };

    private static StreamSource stylesheet(String name) throws TransformerConfigurationException {
        InputStream in = name.contains("/") ? null : EInvoiceView.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new TransformerConfigurationException("There is no stylesheet " + name);
        }
        return new StreamSource(in, "stylesheet:" + name);
    }

    private static final ErrorListener SILENT = new ErrorListener() {
        @Override
        public void warning(TransformerException exception) {
            // The stylesheets are not ours, and what they warn of concerns their makers.
        }

        @Override
        public void error(TransformerException exception) throws TransformerException {
            throw exception;
        }

        @Override
        public void fatalError(TransformerException exception) throws TransformerException {
            throw exception;
        }
    };
}
