package io.docket.routes.flow;

import io.docket.routes.store.documents.Visibility;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The user of the request that the current thread handles. */
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
            throw nobody();
        }
        return authentication.getName();
    }

    /**
     * Returns the sender's identity, see {@link Member#sender}.
     *
     * @throws ProblemException when nobody is signed in
     */
    public static String sender() {
        return find().map(Member::sender).orElseThrow(CurrentUser::nobody);
    }

    /**
     * Returns which documents the user may see.
     *
     * @throws ProblemException when nobody is signed in
     */
    public static Visibility visibility() {
        return find().map(Member::visibility).orElseThrow(CurrentUser::nobody);
    }

    /** Returns the signed-in member; empty on a thread that handles no request. */
    public static Optional<Member> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Member member
                ? Optional.of(member)
                : Optional.empty();
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemCode.UNAUTHORIZED, "Nobody is signed in");
    }
}
