package io.docket.routes.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Transactions that are committed together. */
final class CommitGroup {
    private final Connection connection;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int members;
    private boolean committed;
    private @Nullable SQLException fault;

    private CommitGroup(Connection connection) {
        this.connection = connection;
    }

    static CommitGroup begin(Connection connection) throws SQLException {
        CommitGroup group = new CommitGroup(connection);
        try {
            connection.setAutoCommit(false);
            return group;
        } catch (SQLException e) {
            group.fail(e);
            throw e;
        }
    }

    /** Sets a savepoint for a member; null for the first one, whose rollback undoes the whole transaction. */
    @Nullable
    Savepoint join() throws SQLException {
        return members == 0 ? null : connection.setSavepoint();
    }

    int members() {
        return members;
    }

    Connection connection() {
        return connection;
    }

    /** Waits for the outcome; false when there is none yet. */
    boolean ended(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    void add(@Nullable Savepoint begun) throws SQLException {
        if (begun != null) {
            connection.releaseSavepoint(begun);
        }
        members++;
    }

    void commit() {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            undo(e);
        } finally {
            end();
        }
    }

    void fail(SQLException reason) {
        undo(reason);
        end();
    }

    private void undo(SQLException reason) {
        fault = reason;
        attempt(connection::rollback);
    }

    /** Auto-commit must be reset even after a failure, or the connection's next user would not begin a transaction. */
    private void end() {
        attempt(() -> connection.setAutoCommit(true));
        attempt(connection::close);
        ended.countDown();
    }

    /** Failures of the cleanup do not undo a commit; the pool discards a broken connection. */
    private void attempt(Cleaning cleaning) {
        try {
            cleaning.run();
        } catch (SQLException e) {
            if (fault != null) {
                fault.addSuppressed(e);
            }
        }
    }

    void check() throws SQLException {
        if (!committed) {
            throw fault != null ? fault : new SQLException("The commit ended in an unexpected fault");
        }
    }

    private interface Cleaning {
        void run() throws SQLException;
    }
}
