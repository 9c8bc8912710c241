package io.docket.routes.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.docket.processors.child.ParserLimits;
import io.docket.processors.child.ParserReply;
import io.docket.processors.child.ParserTask;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.ocr.OcrSettings;
import io.docket.samples.Hostile;
import io.docket.samples.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ParserPoolIT {
    private static final DataSize MEMORY = DataSize.ofMegabytes(96);
    private static final ParserLimits LIMITS = new ParserLimits(10, 100_000, 72, 1_000_000);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path folder;

    private final List<ProcessHandle> before =
            ProcessHandle.current().children().toList();

    private ParserPool pool;

    @BeforeEach
    void open() {
        pool = pool(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        pool.close();
        clock.shutdownNow();
    }

    @Test
    void readsOneFileAfterTheOtherInOneChild() throws Exception {
        assertThat(readGoodFile()).isEqualTo(new ParserReply.Done());
        List<ProcessHandle> first = children();

        assertThat(readGoodFile()).isEqualTo(new ParserReply.Done());

        assertThat(children()).hasSize(1).isEqualTo(first);
    }

    @Test
    void letsAFileWaitWhileAllChildrenHaveOne() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Callable<ParserReply>> reads = Collections.nCopies(4, this::readGoodFile);

        for (Future<ParserReply> reply : readers.invokeAll(reads)) {
            assertThat(reply.get()).isEqualTo(new ParserReply.Done());
        }

        readers.shutdownNow();
        assertThat(children()).hasSize(1);
    }

    @Test
    void stopsAChildThatWouldNeverEndAndReadsTheNextFile() throws Exception {
        pool = pool(Duration.ofSeconds(10));

        assertRefused(
                Hostile.pdfThatNeverEnds(folder),
                Reason.PARSER_TIMEOUT,
                "Reading it takes more than the limit of 10 s");

        assertThat(children()).isEmpty();
        assertThat(readGoodFile()).isEqualTo(new ParserReply.Done());
    }

    @Test
    void survivesAFileThatTakesAllMemoryAndReadsTheNextOne() throws Exception {
        assertRefused(
                Hostile.pdfThatEatsMemory(folder),
                Reason.PARSER_CRASH,
                "Reading it takes more memory than the limit of its reader");

        assertThat(readGoodFile()).isEqualTo(new ParserReply.Done());
    }

    @Test
    void saysWhenAChildWasKilledAndStartsAnother() throws Exception {
        readGoodFile();
        ProcessHandle child = children().get(0);
        child.destroyForcibly();
        child.onExit().join();

        assertThatExceptionOfType(ParserPool.ChildEndedException.class).isThrownBy(this::readGoodFile);

        assertThat(readGoodFile()).isEqualTo(new ParserReply.Done());
    }

    @Test
    void keepsOneOfTheChildrenThatHaveNothingToDo() throws Exception {
        readGoodFile();

        pool.endUnusedSince(Instant.MAX);
        assertThat(children()).hasSize(1);

        pool.close();
        assertThat(children()).isEmpty();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void readsThePictureOfAPage() throws Exception {
        pool = new ParserPool(
                1, new ParserCommand(DataSize.ofMegabytes(512), LIMITS, folder), Duration.ofSeconds(60), clock);
        List<ParserReply> replies = new ArrayList<>();

        ParserReply last = pool.ask(ocr(null), 100_000, replies::add);

        assertThat(last).isEqualTo(new ParserReply.Done());
        assertThat(replies).hasAtLeastOneElementOfType(ParserReply.ScanRead.class);
        assertThat(replies)
                .anySatisfy(reply -> assertThat(reply)
                        .isInstanceOfSatisfying(
                                ParserReply.PageRead.class,
                                read -> assertThat(read.page().text()).containsIgnoringCase("invoice")));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void leavesNoEngineBehindWhenItStopsAChild() throws Exception {
        pool = pool(Duration.ofSeconds(10));
        Path pid = folder.resolve("pid");
        Path engine = Files.writeString(
                folder.resolve("engine"), "#!/bin/sh\necho $$ > " + pid + "\ncat > /dev/null\nexec sleep 100\n");
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwx------"));

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> pool.ask(ocr(engine), 100_000, reply -> {}))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PARSER_TIMEOUT));

        long number = Long.parseLong(Files.readString(pid).strip());
        await().untilAsserted(() -> assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive))
                .isEmpty());
    }

    private ParserTask ocr(@Nullable Path engine) {
        OcrSettings settings =
                new OcrSettings(folder.resolve("ocr"), engine, null, null, List.of("eng"), Duration.ofSeconds(50));
        return new ParserTask.OcrPage(
                Samples.file("invoices/invoice-en-01-bakery.pdf"),
                "application/pdf",
                1,
                ToRead.page(ToRead.Reason.PICTURE),
                settings);
    }

    @Test
    void endsAChildWhoseReplyNobodyWants() throws Exception {
        Path file = Samples.file("invoices/invoice-en-01-bakery.pdf");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        pool.ask(new ParserTask.ReadPdf(file, file.resolveSibling("einvoice.xml")), 100_000, reply -> {
                            throw new IllegalStateException("The lease is lost");
                        }));

        assertThat(children()).isEmpty();
    }

    @Test
    void givesAChildNothingOfItsEnvironment() {
        ProcessBuilder builder = new ParserCommand(MEMORY, LIMITS, folder).builder();

        assertThat(builder.environment().keySet()).isSubsetOf("PATH", "LANG", "LC_ALL");
    }

    @Test
    void findsItsClassesFromAnotherDirectory() {
        String found = ParserCommand.absolute("docket.jar" + File.pathSeparator + "/opt/lib.jar");

        assertThat(found.split(File.pathSeparator))
                .containsExactly(Path.of("docket.jar").toAbsolutePath().toString(), "/opt/lib.jar");
    }

    private ParserPool pool(Duration timeout) {
        return new ParserPool(1, new ParserCommand(MEMORY, LIMITS, folder), timeout, clock);
    }

    private void assertRefused(Path file, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> pool.ask(
                        new ParserTask.ReadPdf(file, file.resolveSibling("einvoice.xml")), 100_000, reply -> {}))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private ParserReply readGoodFile() throws IOException, UnreadableDocumentException {
        List<ParserReply> pages = new ArrayList<>();
        Path file = Samples.file("invoices/invoice-en-01-bakery.pdf");
        ParserReply last =
                pool.ask(new ParserTask.ReadPdf(file, file.resolveSibling("einvoice.xml")), 100_000, pages::add);
        assertThat(pages).hasSize(1);
        return last;
    }

    /** Those that this test has started. */
    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child) && child.isAlive())
                .toList();
    }
}
