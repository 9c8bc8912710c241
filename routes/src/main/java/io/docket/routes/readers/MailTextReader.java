package io.docket.routes.readers;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.unpack.MailReader;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the text of a mail; another step unpacks its files. */
@Component
class MailTextReader implements TypeReader {
    private final MailReader mails;

    MailTextReader(MailReader mails) {
        this.mails = mails;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(DetectedType.MAIL.mediaType(), DetectedType.OUTLOOK.mediaType(), DetectedType.TNEF.mediaType());
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        return work.with(new Text(mails.text(work.file())));
    }
}
