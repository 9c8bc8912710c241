package io.docket.routes.intake;

import io.docket.routes.flow.Nearest;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Validates the header Upload-Metadata (tus 1.0.0, "Creation"); the library silently drops what it cannot parse. */
final class UploadMetadata {
    static final String FILE_NAME = "filename";

    /**
     * Names that tus clients (tus-js-client, Uppy, FilePond, ngx-uploadx) send by default, with the file's name and
     * what the browser knows of it. Their users cannot change that, so these are accepted and ignored, except that the
     * library uses {@code name} if there is no {@code filename}.
     */
    private static final Set<String> OF_CLIENTS =
            Set.of("name", "type", "filetype", "relativePath", "size", "lastModified");

    private UploadMetadata() {}

    /**
     * Checks a header against the protocol and the contract: known, distinct names, each with a base64 value or none.
     *
     * @throws ProblemException when it is invalid
     */
    static void check(String header) {
        Set<String> names = new HashSet<>();
        for (String entry : header.split(",", -1)) {
            String[] parts = entry.strip().split(" ", -1);
            String name = parts[0];
            if (name.isEmpty() || parts.length > 2) {
                throw bad("has an entry that is not a name, a space and a value");
            }
            if (!isKnown(name)) {
                throw new ProblemException(ProblemCode.UNKNOWN_FIELD, unknown(name));
            }
            if (!names.add(name)) {
                throw bad("has \"" + name + "\" twice");
            }
            if (parts.length == 2 && !isText(parts[1])) {
                throw bad("has a value of \"" + name + "\" that is not UTF-8 text in base64");
            }
        }
    }

    private static boolean isKnown(String name) {
        return name.equals(FILE_NAME) || Sending.NAMES.contains(name) || OF_CLIENTS.contains(name);
    }

    private static String unknown(String name) {
        Set<String> ours = new TreeSet<>(Sending.NAMES);
        ours.add(FILE_NAME);
        return Nearest.unknown("In Upload-Metadata", name, ours);
    }

    private static boolean isText(String base64) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private static ProblemException bad(String what) {
        String hint = "Send name and value with a space between them and commas after, the value in base64: "
                + "filename bGV0dGVyLnR4dA==,client_name QW5uYQ==";
        return new ProblemException(
                Problem.of(ProblemCode.BAD_REQUEST, "Upload-Metadata " + what).withHint(hint));
    }
}
