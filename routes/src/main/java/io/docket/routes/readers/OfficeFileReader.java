package io.docket.routes.readers;

import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.office.OfficeReader;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the text of office files, and what they show that is no text. */
@Component
class OfficeFileReader implements TypeReader {
    private final Parsers parsers;

    OfficeFileReader(Parsers parsers) {
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return OfficeReader.MEDIA_TYPES;
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        ReadText read = parsers.readOffice(work.file(), work.mediaType());
        return work.with(new Text(read.text())).with(new Remarks(read.findings()));
    }
}
