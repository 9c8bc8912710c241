package io.docket.routes.intake;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The header Upload-Metadata, of which the library drops without a word what it cannot read (tus 1.0.0, "Creation"). */
final class UploadMetadata {
    private UploadMetadata() {}

    /**
     * Holds a header against the protocol: names that differ, each with its value in base64 or with none.
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
            if (!names.add(name)) {
                throw bad("has \"" + name + "\" twice");
            }
            if (parts.length == 2 && !isText(parts[1])) {
                throw bad("has a value of \"" + name + "\" that is not UTF-8 text in base64");
            }
        }
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
