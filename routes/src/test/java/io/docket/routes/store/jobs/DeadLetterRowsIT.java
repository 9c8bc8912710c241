package io.docket.routes.store.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.DocketIntegration;
import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.documents.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class DeadLetterRowsIT {
    private static final NewEvent FAILED = NewEvent.of(EventName.JOB_FAILED, Stage.INTAKE);

    @Autowired
    private DocumentRows documents;

    @Autowired
    private DeadLetterRows letters;

    @Test
    void isOneUntilItIsDiscardedAndAgainWhenALaterAttemptFails() {
        NewDocument document = TestDocuments.make("text", null, TestDocuments.FAILURE);
        documents.insert(document, List.of(FAILED));
        assertThat(letters.find(document.id(), Visibility.ALL)).isPresent();
        assertThat(letters.count(Visibility.ALL)).isPositive();
        assertThat(letters.list(1, Visibility.ALL)).hasSize(1);

        note(document, NewEvent.of(EventName.DEAD_LETTER_DISCARDED, Stage.INTAKE));
        assertThat(letters.find(document.id(), Visibility.ALL)).isEmpty();

        note(document, FAILED);
        assertThat(letters.find(document.id(), Visibility.ALL)).isPresent();
    }

    private void note(NewDocument document, NewEvent event) {
        documents.move(document.id(), Set.of(Status.FAILED), null, Change.to(Status.FAILED), List.of(event));
    }
}
