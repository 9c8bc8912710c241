package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.DocketIntegration;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.DeadLetterRows;
import io.docket.routes.store.jobs.ProcessKeyRows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What PostgreSQL refuses and SQLite takes. */
@DocketIntegration
class StorableTextIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private AccountRows accounts;

    @Autowired
    private ProcessKeyRows keys;

    @Autowired
    private ApiKeyRows apiKeys;

    @Autowired
    private DeadLetterRows deadLetters;

    @Test
    void dropsTheCharacterNul() {
        StoredFile file = new StoredFile("0".repeat(64), 0);
        NewDocument document = TestDocuments.of("a\0b.txt", "text", file, null, TestDocuments.FAILURE);
        DocumentRow inserted = documents.insert(document, List.of()).orElseThrow();

        documents.move(
                document.id(),
                Set.of(Status.FAILED),
                null,
                Change.to(Status.FAILED).keys(inserted, new InvoiceKeys("Ven\0dor", null, null, null, null)),
                List.of());

        DocumentRow row = documents.find(document.id()).orElseThrow();
        assertThat(row.fileName()).isEqualTo("ab.txt");
        assertThat(row.keys().vendorName()).isEqualTo("Vendor");
        assertThat(accounts.find("nobody\0")).isEmpty();
    }

    @Test
    void takesKeysWithTheCharacterNul() {
        NewDocument document = TestDocuments.unqueued(documents);

        assertThat(keys.bind("te\0st", "key\0" + document.id(), document.id()).isNew())
                .isTrue();
        assertThat(keys.bind("test", "key" + document.id(), document.id()).isNew())
                .isFalse();
        assertThat(apiKeys.revoke("no\0key")).isEmpty();
        assertThat(deadLetters.find("no\0letter", Visibility.ALL)).isEmpty();
    }
}
