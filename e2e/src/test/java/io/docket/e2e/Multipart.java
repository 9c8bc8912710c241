package io.docket.e2e;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form with files (RFC 7578). */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final List<BodyPublisher> parts = new ArrayList<>();

    Multipart(Map<String, String> fields, List<Path> files) {
        fields.forEach((name, value) -> parts.add(text(head("form-data; name=\"" + name + "\"", "") + value + "\r\n")));
        files.forEach(this::add);
        parts.add(text("--" + boundary + "--\r\n"));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private void add(Path file) {
        String disposition = "form-data; name=\"files\"; filename=\"" + file.getFileName() + "\"";
        parts.add(text(head(disposition, "Content-Type: application/octet-stream\r\n")));
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(text("\r\n"));
    }

    private String head(String disposition, String more) {
        return "--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n" + more + "\r\n";
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }
}
