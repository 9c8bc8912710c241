package io.docket.processors.output;

import io.docket.processors.output.OutputPage.Passage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a text to a child, one page after the other, so that a long one is in no memory as a whole. */
public final class OutputFile {
    private OutputFile() {}

    /** Writes a new file. */
    public static final class Writer implements Closeable {
        private final DataOutputStream out;

        /** Starts the file. */
        public Writer(Path file, OutputHead head) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            text(head.title());
            text(head.source());
            text(head.language());
            out.writeLong(head.made().toEpochMilli());
            out.writeBoolean(head.isFinal());
            text(head.summary());
            text(head.summaryBy());
        }

        /** Adds the next page. */
        public void page(OutputPage page) throws IOException {
            out.writeInt(page.passages().size());
            out.writeInt(page.number());
            passages(page.passages());
        }

        /**
         * Adds the next page, the first passage of which comes from a stream.
         *
         * @param page the first passage of which has no text yet
         * @param utf8 that text
         * @param bytes of that text, less than 2 GB
         */
        public void page(OutputPage page, InputStream utf8, long bytes) throws IOException {
            Passage first = page.passages().get(0);
            out.writeInt(page.passages().size());
            out.writeInt(page.number());
            text(first.label());
            text(first.language());
            out.writeInt(Math.toIntExact(bytes));
            if (utf8.transferTo(out) != bytes) {
                throw new IOException("The text has other than " + bytes + " bytes");
            }
            passages(page.passages().subList(1, page.passages().size()));
        }

        private void passages(List<Passage> passages) throws IOException {
            for (Passage passage : passages) {
                text(passage.label());
                text(passage.language());
                text(passage.text());
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.writeInt(END);
            out.close();
        }
    }

    private static final int END = -1;

    /** Reads a file that a {@link Writer} has closed. */
    public static final class Reader implements Closeable {
        private final DataInputStream in;
        private final OutputHead head;

        public Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            head = new OutputHead(
                    text(), text(), text(), Instant.ofEpochMilli(in.readLong()), in.readBoolean(), text(), text());
        }

        OutputHead head() {
            return head;
        }

        /** Returns the next page; null behind the last one. */
        @Nullable
        OutputPage next() throws IOException {
            int count = in.readInt();
            if (count == END) {
                return null;
            }
            int number = in.readInt();
            List<Passage> passages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                passages.add(new Passage(text(), text(), text()));
            }
            return new OutputPage(number, passages);
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
