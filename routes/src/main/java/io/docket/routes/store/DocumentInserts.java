package io.docket.routes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps documents that have just come. Those that come at the same moment share a transaction: each commit costs an
 * fsync, and of a thousand uploads at once the last one would wait for all of them.
 */
@Component
public class DocumentInserts {
    /** Others wait for the database as long as this takes. */
    private static final int MOST = 100;

    private final DocumentRows documents;
    private final TransactionTemplate transaction;
    private final Queue<Waiting> line = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    DocumentInserts(DocumentRows documents, PlatformTransactionManager transactions) {
        this.documents = documents;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a document; returns when it is committed.
     *
     * @return empty when the same file of the same source was kept before; nothing is changed then
     */
    public Optional<DocumentRow> insert(NewDocument document, List<NewEvent> first) {
        Waiting own = new Waiting(document, first);
        line.add(own);
        turn.lock();
        try {
            while (own.outcome == null) {
                insertNext();
            }
            return own.outcome.get();
        } finally {
            turn.unlock();
        }
    }

    /** Whoever has the turn works for all that stand in line. */
    private void insertNext() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = line.poll(); next != null; next = batch.size() < MOST ? line.poll() : null) {
            batch.add(next);
        }
        if (batch.size() == 1 || !insertedTogether(batch)) {
            batch.forEach(this::insertAlone);
        }
    }

    private boolean insertedTogether(List<Waiting> batch) {
        try {
            List<Optional<DocumentRow>> rows = transaction.execute(
                    status -> batch.stream().map(this::insert).toList());
            for (int i = 0; rows != null && i < batch.size(); i++) {
                Optional<DocumentRow> row = rows.get(i);
                batch.get(i).outcome = () -> row;
            }
            return rows != null;
        } catch (RuntimeException | Error e) {
            // One of them may be the reason: each gets what is its own.
            return false;
        }
    }

    private void insertAlone(Waiting one) {
        try {
            Optional<DocumentRow> row = insert(one);
            one.outcome = () -> row;
        } catch (RuntimeException | Error e) {
            // Whoever stands in line without an outcome would wait for ever.
            one.outcome = () -> {
                throw e;
            };
        }
    }

    private Optional<DocumentRow> insert(Waiting one) {
        return documents.insert(one.document, one.first);
    }

    /** Returns what became of one, or throws what went wrong. */
    private interface Outcome {
        Optional<DocumentRow> get();
    }

    private static final class Waiting {
        private final NewDocument document;
        private final List<NewEvent> first;
        /** Written and read by whoever has the turn. */
        private @Nullable Outcome outcome;

        Waiting(NewDocument document, List<NewEvent> first) {
            this.document = document;
            this.first = first;
        }
    }
}
