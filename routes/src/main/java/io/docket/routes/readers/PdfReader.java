package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the words of a PDF with their places, and the electronic invoice that is embedded in it. */
@Component
class PdfReader implements TypeReader {
    private final Parsers parsers;

    PdfReader(Parsers parsers) {
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/pdf");
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        Parsers.PdfContent content = parsers.readPdf(work.file(), work.progress());
        Work read = work.with(new Pages(content.pages()))
                .with(new Remarks(content.findings()))
                .with(new Embedded(content.files()));
        return content.invoice() == null ? read : read.with(content.invoice());
    }
}
