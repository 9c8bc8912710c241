package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the text of a Word document. */
@Component
class DocxReader implements TypeReader {
    private final Parsers parsers;

    DocxReader(Parsers parsers) {
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        return work.with(new Text(parsers.readDocx(work.file())));
    }
}
