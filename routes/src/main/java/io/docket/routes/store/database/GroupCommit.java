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
 * Gives a data source with a single connection to one transaction after the other, and commits those together that
 * followed each other closely: each commit costs an fsync, and who stands in line behind a hundred others would wait for
 * all of theirs. None returns from its commit before it is on disk. One that rolls back takes nothing of the others with
 * it; when the commit fails it has failed for all of them.
 */
final class GroupCommit extends DelegatingDataSource {
    /** The first one waits for as many others at the most. */
    private static final int MOST = 100;

    /** After so long a member looks whether the one that was to commit has gone away. */
    private static final long LOOK_MILLIS = 500;

    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    /** What has been written but not committed; null when that is nothing. Touched by whoever has the turn. */
    private @Nullable CommitGroup open;

    /**
     * Makes one.
     *
     * @param connections of which there is one
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

    /** Ends the turn; whoever comes next commits, or else the one that leaves. */
    void leaveTurn() {
        try {
            if (open != null && (open.members() >= MOST || !turn.hasQueuedThreads())) {
                commit(open);
            }
        } finally {
            turn.release();
        }
    }

    /** Commits what others have written, before a statement that is no part of their transactions. */
    void commitOpen() {
        if (open != null) {
            commit(open);
        }
    }

    /** Lets nobody join the group any more, because all of it has failed. */
    void forget() {
        open = null;
    }

    /** Returns the one connection itself. */
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

    /** Returns when all of it is on disk, or throws what hindered it. */
    void await(CommitGroup group) throws SQLException {
        boolean interrupted = false;
        try {
            // The outcome is known to nobody before, so that an interrupt has to wait too.
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

    /** One that stood in line when the others left it the commit may have lost its patience. */
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
