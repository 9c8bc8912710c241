package io.docket.routes.store.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Group commit for a data source with a single connection: transactions use it one after the other, and those that wait
 * at the same time are committed together, because each commit costs an fsync. A commit returns only when it is on
 * disk. A rollback undoes only its own transaction, by a savepoint; a failed commit fails for all members.
 */
final class GroupCommit extends DelegatingDataSource {
    /** Maximum number of transactions in a group, since the first one waits for the others. */
    private static final int MOST = 100;

    /** Interval in which a waiting member checks whether the thread that was to commit has given up. */
    private static final long LOOK_MILLIS = 500;

    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    /** The open group, written but not committed; null for none. Accessed only by the holder of the turn. */
    private @Nullable CommitGroup open;

    /**
     * Makes one.
     *
     * @param connections a data source with one connection
     * @param patience how long one waits for its turn before it fails
     */
    GroupCommit(DataSource connections, Duration patience) {
        super(connections);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        takeTurn();
        return (Connection) Proxy.newProxyInstance(
                GroupCommit.class.getClassLoader(), new Class<?>[] {Connection.class}, new CommitMember(this));
    }

    void takeTurn() throws SQLException {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("No turn to write within " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a turn to write", e);
        }
    }

    /** Ends the turn, and commits the group when no other transaction waits to join it. */
    void leaveTurn() {
        try {
            if (open != null && (open.members() >= MOST || !turn.hasQueuedThreads())) {
                commit(open);
            }
        } finally {
            turn.release();
        }
    }

    /** Commits the open group before a statement outside a transaction. */
    void commitOpen() {
        if (open != null) {
            commit(open);
        }
    }

    /** Closes the open group to further members, because it has failed. */
    void forget() {
        open = null;
    }

    /** Returns the connection from the pool. */
    Connection pooled() throws SQLException {
        return super.getConnection();
    }

    private void commit(CommitGroup group) {
        open = null;
        group.commit();
    }

    CommitGroup opened() throws SQLException {
        CommitGroup group = open;
        if (group == null) {
            group = CommitGroup.begin(super.getConnection());
            open = group;
        }
        return group;
    }

    /** Waits until the group is on disk; throws when its commit failed. */
    void await(CommitGroup group) throws SQLException {
        boolean interrupted = false;
        try {
            // Not interruptible, because the outcome is not known before.
            while (true) {
                try {
                    if (group.ended(LOOK_MILLIS)) {
                        group.check();
                        return;
                    }
                    commitForsaken(group);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Commits a group that was left to a waiting transaction which has timed out. */
    private void commitForsaken(CommitGroup group) {
        if (turn.tryAcquire()) {
            try {
                if (open == group) {
                    commit(group);
                }
            } finally {
                turn.release();
            }
        }
    }
}
