package io.docket.routes.security;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.nio.charset.StandardCharsets;

/** What a password must be. Length is what counts (NIST SP 800-63B, section 3.1.1.2); nothing is said of its characters; common ones are refused. */
final class PasswordRules {
    private static final int MIN = 12;
    /** bcrypt does not look further. */
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /** Refuses a password that is not good enough with the problem {@code weak_password}. */
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
