package io.docket.processors.unpack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes messages as mails that {@link MailWalk} reads: headers in raw UTF-8, all else in base64. */
final class MimeWriter {
    /** Media type of attached OLE objects that only the program that made them can read. */
    static final String OBJECT = "application/vnd.docket.outlook-object";

    private static final String LINE = "\r\n";
    private static final String TYPE = "[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+";

    private final OutputStream out;
    private int boundaries;

    MimeWriter(OutputStream out) {
        this.out = out;
    }

    void write(OutlookMessage message) throws IOException {
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            text(header.getKey() + ": " + oneLine(header.getValue()) + LINE);
        }
        // An underscore never occurs in base64.
        String boundary = "_outlook_" + boundaries++;
        text("MIME-Version: 1.0" + LINE + "Content-Type: multipart/mixed; boundary=" + boundary + LINE + LINE);
        texts(message, boundary);
        for (OutlookMessage.Attachment attachment : message.attachments()) {
            text("--" + boundary + LINE);
            write(attachment);
        }
        text("--" + boundary + "--" + LINE);
    }

    private void texts(OutlookMessage message, String outer) throws IOException {
        String boundary = "_outlook_" + boundaries++;
        text("--" + outer + LINE + "Content-Type: multipart/alternative; boundary=" + boundary + LINE + LINE);
        part(boundary, "text/plain", message.plain());
        part(boundary, "text/html", message.html());
        text("--" + boundary + "--" + LINE);
    }

    private void part(String boundary, String type, @Nullable String text) throws IOException {
        if (text != null) {
            text("--" + boundary + LINE + "Content-Type: " + type + "; charset=utf-8" + LINE);
            content(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void write(OutlookMessage.Attachment attachment) throws IOException {
        OutlookMessage message = attachment.message();
        ByteBuffer bytes = attachment.bytes();
        if (message != null) {
            headers("message/rfc822", attachment);
            text(LINE);
            write(message);
        } else if (bytes != null) {
            String type = attachment.mediaType();
            // An attachment is always a file, so a type that would be parsed as a multipart or mail is not kept.
            boolean known = type != null && type.matches(TYPE) && !type.matches("(?i)(multipart|message)/.*");
            headers(known && type != null ? type : "application/octet-stream", attachment);
            content(bytes);
        } else {
            headers(attachment.mediaType() == null ? OBJECT : attachment.mediaType(), attachment);
            text(LINE);
        }
    }

    private void headers(String type, OutlookMessage.Attachment attachment) throws IOException {
        String name = attachment.name();
        String id = attachment.contentId();
        String quoted = name == null
                ? ""
                : "; filename=\"" + oneLine(name).replace("\\", "/").replace("\"", "'") + "\"";
        text("Content-Type: " + type + LINE + "Content-Disposition: attachment" + quoted + LINE);
        if (id != null) {
            text("Content-ID: <" + oneLine(id) + ">" + LINE);
        }
    }

    private void content(ByteBuffer bytes) throws IOException {
        text("Content-Transfer-Encoding: base64" + LINE + LINE);
        OutputStream encoded = Base64.getMimeEncoder().wrap(new Open(out));
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        encoded.write(copy);
        encoded.close();
        text(LINE);
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Closing the base64 encoder, which writes its last group, must not close the target. */
    private static final class Open extends java.io.FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
