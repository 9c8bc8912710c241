package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.plugin.PluginSources;
import io.docket.processors.plugin.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginWorkTest {
    private static final ParserLimits LIMITS = new ParserLimits(2, 1000, 72, 1_000_000);

    /** Does what a file says. */
    private static final String READER = """
            package a;
            import io.docket.processors.document.Page;
            import io.docket.processors.document.Progress;
            import io.docket.processors.plugin.DocumentReader;
            import io.docket.processors.plugin.Reading;
            import java.io.EOFException;
            import java.io.IOException;
            import java.io.UncheckedIOException;
            import java.nio.charset.MalformedInputException;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Collections;
            import java.util.List;
            public class Reader implements DocumentReader {
                public String mediaType() { return "text/x-orders"; }
                public String kind() { return "KIND"; }
                public boolean isOne(byte[] prefix, String fileName) { return false; }
                public Reading read(Path file, Progress progress) throws IOException {
                    switch (Files.readString(file)) {
                        case "nothing": return null;
                        case "no text": return new Reading.OfText(null);
                        case "long": return new Reading.OfText("x".repeat(1001));
                        case "loader": return new Reading.OfText(
                                Thread.currentThread().getContextClassLoader() == getClass().getClassLoader() ? "own" : "other");
                        case "eof": throw new EOFException("at byte 7 of /srv/orders/in/a.txt");
                        case "letters": throw new UncheckedIOException(new MalformedInputException(1));
                        case "fault": throw new IllegalStateException("token=abc123\\nnext");
                        case "deep": return read(file, progress);
                        case "assert": throw new AssertionError("never");
                        case "missing": throw new NoClassDefFoundError("org/other/Jsoup");
                        case "no pages": return new Reading.OfPages(List.of());
                        case "page 2": return new Reading.OfPages(List.of(new Page(2, 1, 1, List.of())));
                        default: return new Reading.OfPages(
                                Collections.nCopies(3, new Page(1, 1, 1, List.of())));
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path texts;
    private static Path invoices;

    private final PluginWork work = new PluginWork(LIMITS);

    @BeforeAll
    static void pack() throws IOException {
        texts = PluginSources.pack(
                folder.resolve("texts.jar"), folder.resolve("1"), "a.Reader", READER.replace("KIND", "text"));
        invoices = PluginSources.pack(
                folder.resolve("invoices.jar"), folder.resolve("2"), "a.Reader", READER.replace("KIND", "invoice"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing  | PARSER_CRASH | The plug-in texts.jar gave nothing for a document of the kind text
            no text  | PARSER_CRASH | The plug-in texts.jar ended in NullPointerException
            long     | TOO_LARGE    | It has 1001 characters, more than the limit of 1000
            eof      | CORRUPT      | The plug-in texts.jar cannot read the file: EOFException: at byte 7 of a.txt
            letters  | CORRUPT      | The plug-in texts.jar cannot read the file: MalformedInputException: Input length = 1
            fault    | PARSER_CRASH | The plug-in texts.jar ended in IllegalStateException: token=*** next
            deep     | PARSER_CRASH | The plug-in texts.jar ended in StackOverflowError
            assert   | PARSER_CRASH | The plug-in texts.jar ended in AssertionError: never
            missing  | PARSER_CRASH | The plug-in texts.jar ended in NoClassDefFoundError: org/other/Jsoup
            no pages | PARSER_CRASH | The plug-in texts.jar gave no pages for a document of the kind text
            page 2   | PARSER_CRASH | The plug-in texts.jar gave page 2 where page 1 comes
            pages    | TOO_LARGE    | It has 3 pages, more than the limit of 2
            """)
    void saysWhatAPluginDid(String file, Reason reason, String message) throws Exception {
        UnreadableDocumentException thrown =
                catchThrowableOfType(UnreadableDocumentException.class, () -> work.read(task(texts, file)));

        assertThat(thrown).hasMessageStartingWith(message);
        assertThat(thrown.reason()).isEqualTo(reason);
    }

    @Test
    void refusesATextWhereTheKindNeedsPages() {
        assertThatThrownBy(() -> work.read(task(invoices, "loader")))
                .hasMessage("The plug-in invoices.jar gave a text for a document of the kind invoice");
    }

    @Test
    void givesThePluginItsOwnLoader() throws Exception {
        assertThat(work.read(task(texts, "loader"))).isEqualTo(new Reading.OfText("own"));
    }

    @Test
    void blamesTheDiskForAFileThatIsGone() throws Exception {
        ParserTask.ReadByPlugin task = task(texts, "nothing");
        Files.delete(task.file());

        assertThatThrownBy(() -> work.read(task)).isInstanceOf(NoSuchFileException.class);
    }

    private static ParserTask.ReadByPlugin task(Path jar, String text) throws IOException {
        return new ParserTask.ReadByPlugin(Files.writeString(folder.resolve("order.txt"), text), jar, "text/x-orders");
    }
}
