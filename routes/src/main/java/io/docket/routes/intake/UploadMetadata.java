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

/** The header Upload-Metadata, of which the library drops without a word what it cannot read (tus 1.0.0, "Creation"). */
final class UploadMetadata {
    static final String FILE_NAME = "filename";

    /**
     * What tus clients send of a file by themselves (tus-js-client, Uppy, FilePond, ngx-uploadx): the name once more, and what a browser
     * believes of the file. Who uses them does not choose these names, so they are taken and mean nothing here, except that
     * the library takes {@code name} where there is no {@code filename}.
     */
    private static final Set<String> OF_CLIENTS =
            Set.of("name", "type", "filetype", "relativePath", "size", "lastModified");

    private UploadMetadata() {}

    /**
     * Holds a header against the protocol and the contract: names that are known and differ, each with its value in base64 or
     * with none.
     *
     * @throws ProblemException when it is something else
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
