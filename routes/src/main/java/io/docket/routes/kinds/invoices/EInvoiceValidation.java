package io.docket.routes.kinds.invoices;

import io.docket.processors.child.ParserReply.EInvoiceChecked;
import io.docket.processors.detect.MediaTypes;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.files.TemporaryFiles;
import io.docket.routes.store.files.TemporaryFiles.TemporaryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds an electronic invoice against its rules without making a document of it. */
@RestController
class EInvoiceValidation {
    private static final String NAME = "The body";

    private final MediaTypes types;
    private final Parsers parsers;
    private final TemporaryFiles temporary;

    EInvoiceValidation(MediaTypes types, Parsers parsers, TemporaryFiles temporary) {
        this.types = types;
        this.parsers = parsers;
        this.temporary = temporary;
    }

    /** Takes the XML itself, or a PDF that it lies in; what it is follows from the bytes. */
    @PostMapping("/api/einvoice/validate")
    EInvoiceReport validate(InputStream body) throws IOException, UnreadableDocumentException {
        try (TemporaryFile sent = temporary.create();
                TemporaryFile embedded = temporary.create()) {
            sent.write(body);
            EInvoiceChecked checked =
                    parsers.checkEInvoice(isPdf(sent.path()) ? extract(sent.path(), embedded.path()) : sent.path());
            return EInvoiceReport.of(checked.invoice(), checked.conformance());
        }
    }

    private boolean isPdf(Path sent) throws IOException, UnreadableDocumentException {
        DetectedType type = types.detect(sent, NAME);
        if (type.equals(DetectedType.EINVOICE)) {
            return false;
        }
        if (type.mediaType().equals("application/pdf")) {
            return true;
        }
        throw none(NAME + " is " + type.mediaType() + ", and no electronic invoice");
    }

    private Path extract(Path pdf, Path xml) throws IOException, UnreadableDocumentException {
        if (parsers.readPdf(pdf, xml, Progress.NONE).invoice() == null) {
            throw none("There is no electronic invoice in the PDF");
        }
        return xml;
    }

    private static UnreadableDocumentException none(String message) {
        return new UnreadableDocumentException(
                Reason.UNSUPPORTED_TYPE,
                message,
                "Send UBL, CII or FatturaPA as XML, or a PDF that has one of them in it");
    }
}
