package io.docket.routes.readers;

import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.PageCodes;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.ScannedPages;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.TemporaryFiles;
import io.docket.routes.store.files.TemporaryFiles.TemporaryFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the words of a PDF with their places, and the electronic invoice that is embedded in it. */
@Component
class PdfReader implements TypeReader {
    private final Parsers parsers;
    private final DocumentFiles files;
    private final TemporaryFiles temporary;

    PdfReader(Parsers parsers, DocumentFiles files, TemporaryFiles temporary) {
        this.parsers = parsers;
        this.files = files;
        this.temporary = temporary;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/pdf");
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        try (TemporaryFile xml = temporary.create()) {
            Parsers.PdfContent content = parsers.readPdf(work.file(), xml.path(), work.progress());
            Work read = work.with(new Pages(content.pages()))
                    .with(new Remarks(remarks(content)))
                    .with(new Embedded(content.files()))
                    .with(new PageCodes(content.codes()))
                    .with(new ScannedPages(content.toRead()));
            return content.invoice() == null ? read : keep(read.with(content.invoice()), xml);
        }
    }

    /** Files in the XML in the PDF are rare: what lies beside a hybrid invoice lies in the PDF itself. */
    private static List<Finding> remarks(Parsers.PdfContent content) {
        List<Finding> remarks = new ArrayList<>(content.findings());
        if (content.invoice() != null && content.invoice().attachments() > 0) {
            remarks.add(Finding.warning(
                    "EINVOICE_ATTACHMENTS",
                    "The XML in the PDF holds " + content.invoice().attachments()
                            + " files that were not taken out; download the XML to see them"));
        }
        return remarks;
    }

    private Work keep(Work work, TemporaryFile xml) throws IOException {
        try (PendingFile file = files.create()) {
            xml.copyTo(file.out());
            return work.with(Artifact.EINVOICE, file.keep());
        }
    }
}
