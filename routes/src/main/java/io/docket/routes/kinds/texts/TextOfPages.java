package io.docket.routes.kinds.texts;

import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Takes a document for running text, whatever it had been taken for. */
@Component("textOfPages")
class TextOfPages {
    private final TextKind kind;

    TextOfPages(TextKind kind) {
        this.kind = kind;
    }

    public Work text(@Body Work work) {
        Work text = work.as(kind);
        return work.find(Text.class).isPresent()
                ? text
                : text.with(new Text(work.get(Pages.class).text()));
    }
}
