package io.docket.processors.child;

import io.docket.processors.document.Page;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hands pages with their words to a child, in a file of the same form as its replies. */
public final class PageFile {
    private PageFile() {}

    /** Takes pages as they are read. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(Page page) throws IOException, E;
    }

    /** Writes pages to a new file. */
    public static void write(List<Page> pages, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            ReplyWriter writer = new ReplyWriter(out);
            for (Page page : pages) {
                writer.write(new ParserReply.PageRead(page, pages.size(), null));
            }
            writer.write(new ParserReply.Done());
        }
    }

    /** Reads pages one after the other, so that a long document's words are not all in memory. */
    static <E extends Exception> void read(Path file, Taker<E> taker) throws IOException, E {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            // It is our own file, whose words have passed a limit already.
            ReplyReader reader = new ReplyReader(in, Long.MAX_VALUE / 16);
            while (reader.read() instanceof ParserReply.PageRead read) {
                taker.take(read.page());
            }
        }
    }
}
