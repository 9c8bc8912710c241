package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Names of moved files: a timestamp, and as much of the file's own name as fits. */
final class PutAside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS");
    static final int STAMP_LENGTH = "20261130-235959999-".length();
    private static final Pattern STAMPED = Pattern.compile("\\d{8}-\\d{9}-.*", Pattern.DOTALL);

    private PutAside() {}

    /** Returns the part of a file's own name that is kept, as bytes. */
    static byte[] kept(byte[] name) {
        return RawNames.fitting(name, RawNames.LONGEST - STAMP_LENGTH);
    }

    /** Returns the name of a file that is moved at a time. */
    static byte[] name(byte[] name, LocalDateTime at) {
        return RawNames.join((STAMP.format(at) + "-").getBytes(StandardCharsets.US_ASCII), kept(name));
    }

    /** Returns the same as a path. */
    static Path path(byte[] name, LocalDateTime at) {
        return RawNames.path(name(name, at));
    }

    /** Returns whether a file was moved at most this long ago. */
    static boolean isFrom(String shown, Duration time) {
        return STAMPED.matcher(shown).matches()
                && shown.compareTo(STAMP.format(
                                LocalDateTime.now(ZoneId.systemDefault()).minus(time)))
                        >= 0;
    }

    /** Returns the own name of a file that was moved away. */
    static byte[] kept(Path movedAs) {
        byte[] name = RawNames.bytes(movedAs);
        return Arrays.copyOfRange(name, Math.min(STAMP_LENGTH, name.length), name.length);
    }
}
