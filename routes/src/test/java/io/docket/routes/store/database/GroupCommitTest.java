package io.docket.routes.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.docket.routes.store.documents.Change;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteDataSource;

class GroupCommitTest {
    private static final int OTHERS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(OTHERS);
    /** Each group opens the connection once. */
    private final AtomicInteger opened = new AtomicInteger();

    private HikariDataSource pool;
    private GroupCommit source;
    private TransactionTemplate transaction;
    private SQLiteDataSource other;
    private JdbcClient jdbc;
    private JdbcClient elsewhere;

    @BeforeEach
    void start(@TempDir Path folder) {
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + folder.resolve("test.db")
                + "?journal_mode=WAL&transaction_mode=IMMEDIATE&busy_timeout=0");
        pool = new HikariDataSource();
        pool.setDataSource(file);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1_000);
        other = file;
        elsewhere = JdbcClient.create(file);
        elsewhere.sql("create table entry (name text primary key, bytes blob)").update();
        source = new GroupCommit(
                new DelegatingDataSource(pool) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        opened.incrementAndGet();
                        return super.getConnection();
                    }
                },
                Duration.ofSeconds(30));
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        jdbc = JdbcClient.create(source);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        pool.close();
    }

    @Test
    void commitsThoseTogetherThatStandInLine() {
        List<CompletableFuture<Void>> others = whileOneIsAtWork("first", this::insert);

        others.forEach(CompletableFuture::join);

        assertThat(names()).hasSize(OTHERS + 1);
        assertThat(opened).hasValueLessThanOrEqualTo(OTHERS / 2);
    }

    @Test
    void returnsFromACommitWhenOthersCanSeeIt() {
        insert("one");

        assertThat(names()).containsExactly("one");
    }

    @Test
    void takesBackOnlyWhatWasRolledBack() {
        List<CompletableFuture<Void>> others = whileOneIsAtWork("first", name -> {
            if (name.endsWith("3")) {
                transaction.executeWithoutResult(status -> {
                    write(name);
                    status.setRollbackOnly();
                });
            } else {
                insert(name);
            }
        });

        others.forEach(CompletableFuture::join);

        assertThat(names()).hasSize(OTHERS).doesNotContain("other-3");
    }

    @Test
    void keepsWhatStandsInLineWhenTheFirstRollsBack() {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            write("first");
            others.addAll(inLine(this::insert));
            status.setRollbackOnly();
        });

        others.forEach(CompletableFuture::join);

        assertThat(names()).hasSize(OTHERS).doesNotContain("first");
    }

    @Test
    void aStatementThatFailsHarmsOnlyItsOwnTransaction() {
        List<CompletableFuture<Void>> others =
                whileOneIsAtWork("first", name -> insert(name.endsWith("3") ? "first" : name));

        assertThatThrownBy(others.get(3)::join).hasMessageContaining("UNIQUE");
        others.remove(3);
        others.forEach(CompletableFuture::join);
        assertThat(names()).hasSize(OTHERS);
    }

    @Test
    void keepsNothingOfThoseThatFailWhenTheDatabaseGivesUp() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        int room = pages() + 4;
        all.add(CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    write("first");
                    all.addAll(inLine(name -> {
                        if (name.endsWith("3")) {
                            writeTooMuch(name, room);
                        } else {
                            insert(name);
                        }
                    }));
                }),
                Runnable::run));

        long failed = all.stream().filter(GroupCommitTest::hasFailed).count();

        // Those before it in its group, and it.
        assertThat(failed).isPositive();
        assertThat(names()).hasSize(OTHERS + 1 - (int) failed).doesNotContain("other-3");
        expectTransactionsAgain();
    }

    @Test
    void worksAgainWhenTheDatabaseLetNobodyBegin() {
        TransactionTemplate holding = new TransactionTemplate(new JdbcTransactionManager(other));
        holding.executeWithoutResult(status -> {
            JdbcClient.create(other)
                    .sql("insert into entry (name) values ('holder')")
                    .update();
            assertThatThrownBy(() -> insert("refused")).hasStackTraceContaining("BUSY");
        });

        assertThat(names()).containsExactly("holder");
        expectTransactionsAgain();
    }

    private void expectTransactionsAgain() {
        insert("afterwards");
        transaction.executeWithoutResult(status -> {
            write("taken back");
            status.setRollbackOnly();
        });
        assertThat(names()).contains("afterwards").doesNotContain("taken back");
    }

    /** SQLite rolls the whole transaction back when a file finds no room. */
    private void writeTooMuch(String name, int room) {
        transaction.executeWithoutResult(status -> {
            write(name);
            jdbc.sql("pragma max_page_count = " + room).query().singleRow();
            try {
                jdbc.sql("insert into entry values ('large', zeroblob(10000000))")
                        .update();
            } finally {
                jdbc.sql("pragma max_page_count = 1000000").query().singleRow();
            }
        });
    }

    @Test
    void aStatementOutsideATransactionIsCommittedByItself() {
        List<CompletableFuture<Void>> others = whileOneIsAtWork("first", this::write);

        others.forEach(CompletableFuture::join);

        assertThat(names()).hasSize(OTHERS + 1);
    }

    @Test
    void commitsThoughTheOneInLineHasGone() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        Thread leaver = new Thread(() -> {
            try {
                insert("gone");
                gone.complete(null);
            } catch (RuntimeException e) {
                gone.completeExceptionally(e);
            }
        });
        transaction.executeWithoutResult(status -> {
            write("first");
            leaver.start();
            await().until(() -> leaver.getState() == Thread.State.TIMED_WAITING);
            leaver.interrupt();
        });

        assertThatThrownBy(gone::join).hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(names()).containsExactly("first");
    }

    /** Has others stand in line while one writes, and returns them when that one has committed. */
    private List<CompletableFuture<Void>> whileOneIsAtWork(String name, Change change) {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            write(name);
            others.addAll(inLine(change));
        });
        return others;
    }

    private List<CompletableFuture<Void>> inLine(Change change) {
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            String name = "other-" + i;
            others.add(CompletableFuture.runAsync(
                    () -> {
                        waiting.add(Thread.currentThread());
                        change.of(name);
                    },
                    threads));
        }
        await().until(() -> waiting.size() == OTHERS
                && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        return others;
    }

    private static boolean hasFailed(CompletableFuture<Void> one) {
        try {
            one.join();
            return false;
        } catch (CompletionException e) {
            return true;
        }
    }

    private void insert(String name) {
        transaction.executeWithoutResult(status -> write(name));
    }

    private void write(String name) {
        jdbc.sql("insert into entry (name) values (:name)").param("name", name).update();
    }

    private int pages() {
        return elsewhere.sql("pragma page_count").query(Integer.class).single();
    }

    private List<String> names() {
        return elsewhere.sql("select name from entry").query(String.class).list();
    }

    private interface Change {
        void of(String name);
    }
}
