package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.DocketIntegration;
import io.docket.routes.store.documents.DocumentQuery.Position;
import io.docket.routes.store.documents.DocumentQuery.Sort;
import io.docket.routes.store.files.StoredFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class DocumentListIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private DocumentList list;

    @ParameterizedTest
    @EnumSource(Sort.class)
    void showsEachOfFiveHundredOnceOnItsPages(Sort sort) {
        String mark = "paged-" + sort + "-";
        for (int i = 0; i < 500; i++) {
            insert(mark + i % 7 + ".txt");
        }

        for (boolean descending : List.of(true, false)) {
            List<String> seen = new ArrayList<>();
            Position after = null;
            do {
                List<DocumentRow> page = list.page(query(mark, sort, descending, after), Visibility.ALL);
                page.forEach(row -> seen.add(row.id()));
                after = page.size() < 60 ? null : position(sort, page.get(page.size() - 1));
            } while (after != null);

            assertThat(seen).hasSize(500).doesNotHaveDuplicates();
        }
        assertThat(list.total(query(mark, sort, true, null), Visibility.ALL)).isEqualTo(500);
    }

    @Test
    void findsAPartOfANameInAnyCaseAndTakesWildcardsForLetters() {
        insert("Rechnung_100%-März.TXT");
        insert("Rechnung 1000 Maerz.txt");

        assertThat(names("rechnung_100%")).containsExactly("Rechnung_100%-März.TXT");
    }

    private List<String> names(String text) {
        return list.page(query(text, Sort.FILE_NAME, false, null), Visibility.ALL).stream()
                .map(DocumentRow::fileName)
                .toList();
    }

    private void insert(String name) {
        documents.insert(
                TestDocuments.of(name, "text", new StoredFile("0".repeat(64), 0), null, TestDocuments.FAILURE),
                List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE)));
    }

    private static Position position(Sort sort, DocumentRow row) {
        return new Position(DocumentList.key(sort, row), row.id());
    }

    private static DocumentQuery query(String text, Sort sort, boolean descending, @Nullable Position after) {
        return new DocumentQuery(
                text, List.of(), List.of(), List.of(), null, null, null, null, null, sort, descending, after, 60);
    }
}
