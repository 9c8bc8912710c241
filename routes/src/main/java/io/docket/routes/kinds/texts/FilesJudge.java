package io.docket.routes.kinds.texts;

import io.docket.processors.document.DetectedType;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Work;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Decides whether a text may hold files that become documents: a mail, or a PDF in which some are embedded. */
@Component("filesJudge")
class FilesJudge {
    private static final Set<String> MAILS =
            Set.of(DetectedType.MAIL.mediaType(), DetectedType.OUTLOOK.mediaType(), DetectedType.TNEF.mediaType());

    public boolean mayHoldFiles(@Body Work work) {
        return MAILS.contains(work.mediaType())
                || work.find(Embedded.class).map(Embedded::files).orElse(0) > 0;
    }
}
