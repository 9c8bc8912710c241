package io.docket.routes.kinds.texts;

import io.docket.processors.extract.ReadingOrder;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Processes a document as running text, e.g. a PDF that is no invoice. */
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
                : text.with(new Text(work.get(Pages.class).pages().stream()
                        .map(ReadingOrder::text)
                        .collect(Collectors.joining("\n\n"))));
    }
}
