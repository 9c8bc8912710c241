package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.PlainText;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.TakenCharset;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a file that is text already. */
@Component
class PlainTextReader implements TypeReader {
    private final PlainText plain;

    PlainTextReader(PlainText plain) {
        this.plain = plain;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/plain");
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        PlainText.Decoded read = plain.decode(work.file(), work.document().charset());
        return work.with(new Text(read.text()))
                .with(new TakenCharset(read.charset().name()))
                .with(new Remarks(read.findings()));
    }
}
