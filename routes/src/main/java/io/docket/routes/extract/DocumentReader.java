package io.docket.routes.extract;

import io.docket.processors.detect.MediaTypes;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.PlainText;
import io.docket.processors.unpack.MailReader;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.documents.DocumentRow;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads the words or the text of a document by its type; tables and archives are read piece by piece later. */
@Component
class DocumentReader {
    private static final String PDF = "application/pdf";
    private static final String PLAIN = "text/plain";

    private final MediaTypes types;
    private final Parsers parsers;
    private final PlainText plain;
    private final MailReader mails;

    DocumentReader(MediaTypes types, Parsers parsers, PlainText plain, MailReader mails) {
        this.types = types;
        this.parsers = parsers;
        this.plain = plain;
        this.mails = mails;
    }

    Work read(Work work) throws IOException, UnreadableDocumentException {
        DetectedType type = type(work);
        Work typed = work.withType(type);
        if (type.kind() == DocumentKind.TABLE || type.kind() == DocumentKind.ARCHIVE) {
            return typed;
        }
        if (typed.isMail()) {
            return typed.withText(mails.text(work.file()));
        }
        return switch (type.mediaType()) {
            case PDF -> typed.withPages(parsers.readPdf(work.file(), work.progress()));
            case PLAIN -> typed.withText(plain.read(work.file()));
            default -> typed.withText(parsers.readDocx(work.file()));
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
