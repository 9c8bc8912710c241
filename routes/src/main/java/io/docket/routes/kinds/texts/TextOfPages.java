package io.docket.routes.kinds.texts;

import io.docket.processors.document.Page;
import io.docket.processors.extract.ReadingOrder;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Processes a document as running text, e.g. a PDF that is no invoice. */
@Component("textOfPages")
class TextOfPages {
    private static final String BETWEEN_PAGES = "\n\n";

    private final TextKind kind;

    TextOfPages(TextKind kind) {
        this.kind = kind;
    }

    public Work text(@Body Work work) {
        Work text = work.as(kind);
        return work.find(Text.class).isPresent() ? text : joined(text);
    }

    private static Work joined(Work work) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Page page : work.get(Pages.class).pages()) {
            text.append(starts.isEmpty() ? "" : BETWEEN_PAGES);
            starts.add(text.length());
            text.append(ReadingOrder.text(page));
        }
        return work.with(new Text(text.toString())).with(new PageStarts(starts));
    }
}
