package io.docket.routes.store.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** The connection that one transaction, or one auto-commit statement, gets. */
final class CommitMember implements InvocationHandler {
    private final GroupCommit commits;
    private boolean hasTurn = true;
    private boolean closed;
    private @Nullable CommitGroup group;
    private @Nullable Savepoint begun;
    /** The connection for statements outside a transaction. */
    private @Nullable Connection plain;

    CommitMember(GroupCommit commits) {
        this.commits = commits;
    }

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
                return "One turn of " + commits.getTargetDataSource();
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
            return group.connection();
        }
        takeTurnAgain();
        if (plain == null) {
            commits.commitOpen();
            plain = commits.pooled();
        }
        return plain;
    }

    private void takeTurnAgain() throws SQLException {
        if (closed) {
            throw new SQLException("The connection is closed");
        }
        if (!hasTurn) {
            commits.takeTurn();
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
        CommitGroup joined = commits.opened();
        begun = joined.join();
        group = joined;
    }

    private void commit() throws SQLException {
        CommitGroup joined = inTransaction();
        try {
            joined.add(begun);
        } catch (SQLException e) {
            // Without the savepoint, the database has rolled back the whole transaction.
            giveUp(joined, e);
        }
        leave();
        commits.await(joined);
    }

    private void rollback() throws SQLException {
        CommitGroup joined = inTransaction();
        if (begun == null) {
            giveUp(joined, new SQLException("Rolled back"));
        } else {
            try {
                joined.connection().rollback(begun);
                joined.connection().releaseSavepoint(begun);
            } catch (SQLException e) {
                giveUp(joined, e);
            }
        }
        leave();
    }

    private CommitGroup inTransaction() throws SQLException {
        if (group == null) {
            throw new SQLException("No transaction has begun");
        }
        return group;
    }

    private void giveUp(CommitGroup joined, SQLException reason) {
        commits.forget();
        joined.fail(reason);
    }

    private void leave() {
        group = null;
        begun = null;
        if (hasTurn) {
            hasTurn = false;
            commits.leaveTurn();
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
