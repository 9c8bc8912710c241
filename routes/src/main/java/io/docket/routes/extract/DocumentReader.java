package io.docket.routes.extract;

import io.docket.processors.detect.MediaTypes;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.DocxText;
import io.docket.processors.extract.PdfText;
import io.docket.processors.extract.PlainText;
import io.docket.routes.flow.Work;
import io.docket.routes.store.DocumentRow;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads the words or the text of a document by its type; tables are read row by row later. */
@Component
class DocumentReader {
    private static final String PDF = "application/pdf";
    private static final String PLAIN = "text/plain";

    private final MediaTypes types;
    private final PdfText pdf;
    private final DocxText docx;
    private final PlainText plain;

    DocumentReader(MediaTypes types, PdfText pdf, DocxText docx, PlainText plain) {
        this.types = types;
        this.pdf = pdf;
        this.docx = docx;
        this.plain = plain;
    }

    Work read(Work work) throws IOException, UnreadableDocumentException {
        DetectedType type = type(work);
        if (type.kind() == DocumentKind.TABLE) {
            return work.withKind(DocumentKind.TABLE);
        }
        return switch (type.mediaType()) {
            case PDF -> work.withKind(type.kind()).withPages(pdf.read(work.file(), work.progress()));
            case PLAIN -> work.withText(plain.read(work.file()));
            default -> work.withText(docx.read(work.file()));
        };
    }

    /** A file that was refused at the door and is tried again gets the same verdict, or a better one after an upgrade. */
    private DetectedType type(Work work) throws IOException, UnreadableDocumentException {
        DocumentRow document = work.document();
        return document.mediaType().equals(DetectedType.UNKNOWN.mediaType())
                ? types.detect(work.file(), document.fileName())
                : new DetectedType(document.mediaType(), work.kind());
    }
}
