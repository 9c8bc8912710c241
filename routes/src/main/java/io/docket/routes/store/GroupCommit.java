package io.docket.routes.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
    private @Nullable Group open;

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
                GroupCommit.class.getClassLoader(), new Class<?>[] {Connection.class}, new Member());
    }

    private void takeTurn() throws SQLException {
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
    private void leaveTurn() {
        try {
            if (open != null && (open.members >= MOST || !turn.hasQueuedThreads())) {
                commit(open);
            }
        } finally {
            turn.release();
        }
    }

    private void commit(Group group) {
        open = null;
        group.commit();
    }

    private Group opened() throws SQLException {
        Group group = open;
        if (group == null) {
            group = Group.begin(super.getConnection());
            open = group;
        }
        return group;
    }

    /** Returns when all of it is on disk, or throws what hindered it. */
    private void await(Group group) throws SQLException {
        boolean interrupted = false;
        try {
            // The outcome is known to nobody before, so that an interrupt has to wait too.
            while (true) {
                try {
                    if (group.ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
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
    private void commitForsaken(Group group) {
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

    /** Transactions that are committed together. */
    private static final class Group {
        private final Connection connection;
        private final CountDownLatch ended = new CountDownLatch(1);
        private int members;
        private boolean committed;
        private @Nullable SQLException fault;

        private Group(Connection connection) {
            this.connection = connection;
        }

        static Group begin(Connection connection) throws SQLException {
            Group group = new Group(connection);
            try {
                connection.setAutoCommit(false);
                return group;
            } catch (SQLException e) {
                group.fail(e);
                throw e;
            }
        }

        /** Begins the part of one member; null for the first one, whose part is all there is. */
        @Nullable
        Savepoint join() throws SQLException {
            return members == 0 ? null : connection.setSavepoint();
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

        /** The driver's mark has to be set back even when it fails, or the next transaction would be none. */
        private void end() {
            attempt(() -> connection.setAutoCommit(true));
            attempt(connection::close);
            ended.countDown();
        }

        /** What was committed is, whatever happens afterwards; the pool throws a broken connection away. */
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
    }

    private interface Cleaning {
        void run() throws SQLException;
    }

    /** What one transaction, or one statement that commits itself, sees as its connection. */
    private final class Member implements InvocationHandler {
        private boolean hasTurn = true;
        private boolean closed;
        private @Nullable Group group;
        private @Nullable Savepoint begun;
        /** Of statements outside a transaction. */
        private @Nullable Connection plain;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
                case "getAutoCommit" -> {
                    return group == null;
                }
                case "commit" -> commit();
                case "rollback" -> {
                    if (arguments != null) {
                        return pass(method, arguments);
                    }
                    rollback();
                }
                case "close" -> close();
                case "isClosed" -> {
                    return closed;
                }
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "toString" -> {
                    return "One turn of " + getTargetDataSource();
                }
                default -> {
                    return pass(method, arguments);
                }
            }
            return null;
        }

        private @Nullable Object pass(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private Connection connection() throws SQLException {
            if (group != null) {
                return group.connection;
            }
            takeTurnAgain();
            if (plain == null) {
                if (open != null) {
                    GroupCommit.this.commit(open);
                }
                plain = GroupCommit.super.getConnection();
            }
            return plain;
        }

        private void takeTurnAgain() throws SQLException {
            if (closed) {
                throw new SQLException("The connection is closed");
            }
            if (!hasTurn) {
                takeTurn();
                hasTurn = true;
            }
        }

        private void setAutoCommit(boolean on) throws SQLException {
            if (on) {
                if (group != null) {
                    commit();
                }
            } else if (group == null) {
                begin();
            }
        }

        private void begin() throws SQLException {
            takeTurnAgain();
            closePlain();
            Group joined = opened();
            begun = joined.join();
            group = joined;
        }

        private void commit() throws SQLException {
            Group joined = inTransaction();
            try {
                joined.add(begun);
            } catch (SQLException e) {
                // Without its savepoint there is no transaction any more: the database has given all of it up.
                giveUp(joined, e);
            }
            leave();
            await(joined);
        }

        private void rollback() throws SQLException {
            Group joined = inTransaction();
            if (begun == null) {
                giveUp(joined, new SQLException("Rolled back"));
            } else {
                try {
                    joined.connection.rollback(begun);
                    joined.connection.releaseSavepoint(begun);
                } catch (SQLException e) {
                    giveUp(joined, e);
                }
            }
            leave();
        }

        private Group inTransaction() throws SQLException {
            if (group == null) {
                throw new SQLException("No transaction has begun");
            }
            return group;
        }

        private void giveUp(Group joined, SQLException reason) {
            open = null;
            joined.fail(reason);
        }

        private void leave() {
            group = null;
            begun = null;
            if (hasTurn) {
                hasTurn = false;
                leaveTurn();
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (group != null) {
                    rollback();
                }
                closePlain();
            } finally {
                leave();
            }
        }

        private void closePlain() throws SQLException {
            if (plain != null) {
                Connection used = plain;
                plain = null;
                used.close();
            }
        }
    }
}
