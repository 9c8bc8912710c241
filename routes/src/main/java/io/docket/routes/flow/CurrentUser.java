package io.docket.routes.flow;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sent the request that the present thread answers. */
public final class CurrentUser {
    private CurrentUser() {}

    /**
     * Returns the user's name.
     *
     * @throws ProblemException when nobody is signed in
     */
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new ProblemException(ProblemCode.UNAUTHORIZED, "Nobody is signed in");
        }
        return authentication.getName();
    }
}
