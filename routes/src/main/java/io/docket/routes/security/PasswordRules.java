package io.docket.routes.security;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.nio.charset.StandardCharsets;

/** Password rules (NIST SP 800-63B, section 3.1.1.2): a minimum length, no common ones, any characters. */
final class PasswordRules {
    private static final int MIN = 12;
    /** bcrypt ignores further bytes. */
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /** Throws the problem {@code weak_password} when a password breaks the rules. */
    static void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw weak("The password has " + length + " characters, and needs " + MIN + " or more");
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw weak("The password has " + bytes + " bytes, and may have " + MAX_BYTES);
        }
        if (password.equalsIgnoreCase(username)) {
            throw weak("The password is the user's name");
        }
        if (CommonPasswords.has(password)) {
            throw weak("The password is one of those that are tried first");
        }
    }

    private static ProblemException weak(String detail) {
        return new ProblemException(ProblemCode.WEAK_PASSWORD, detail);
    }
}
