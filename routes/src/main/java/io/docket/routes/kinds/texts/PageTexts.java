package io.docket.routes.kinds.texts;

import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import java.util.ArrayList;
import java.util.List;

/** The texts of the pages of a document, in order; a text without pages is one page. */
final class PageTexts {
    private PageTexts() {}

    static List<String> of(Work work) {
        String text = work.get(Text.class).text();
        List<Integer> starts =
                work.find(PageStarts.class).orElse(PageStarts.NONE).offsets();
        if (starts.isEmpty()) {
            return List.of(text);
        }
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            pages.add(text.substring(starts.get(i), end).strip());
        }
        return pages;
    }
}
