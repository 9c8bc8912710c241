package io.docket.processors.child;

import io.docket.processors.ocr.OcrSettings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes settings to a child; an empty path is none. */
final class SettingsOfOcr {
    private static final String AND = "+";

    private SettingsOfOcr() {}

    static void write(OcrSettings settings, DataOutputStream out) throws IOException {
        out.writeUTF(settings.folder().toString());
        for (Path path : Arrays.asList(settings.program(), settings.tessdata(), settings.models())) {
            out.writeUTF(text(path));
        }
        out.writeUTF(String.join(AND, settings.languages()));
        out.writeLong(settings.timeout().toMillis());
    }

    static OcrSettings read(DataInputStream in) throws IOException {
        return new OcrSettings(
                Path.of(in.readUTF()),
                path(in.readUTF()),
                path(in.readUTF()),
                path(in.readUTF()),
                List.of(in.readUTF().split("\\" + AND, -1)),
                Duration.ofMillis(in.readLong()));
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.toString();
    }

    private static @Nullable Path path(String text) {
        return text.isEmpty() ? null : Path.of(text);
    }
}
