package io.docket.routes.kinds.texts;

import io.docket.processors.document.DetectedType;
import io.docket.routes.flow.Work;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Decides whether a text is a mail, which may hold files. */
@Component("mailJudge")
class MailJudge {
    private static final Set<String> MAILS =
            Set.of(DetectedType.MAIL.mediaType(), DetectedType.OUTLOOK.mediaType(), DetectedType.TNEF.mediaType());

    public boolean isMail(@Body Work work) {
        return MAILS.contains(work.mediaType());
    }
}
