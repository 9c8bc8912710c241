package io.docket.routes.flow;

import io.docket.routes.store.documents.Visibility;
import java.util.Optional;
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
            throw nobody();
        }
        return authentication.getName();
    }

    /**
     * Returns who sends, as {@link Member#sender} says.
     *
     * @throws ProblemException when nobody is signed in
     */
    public static String sender() {
        return find().map(Member::sender).orElseThrow(CurrentUser::nobody);
    }

    /**
     * Returns whose documents the user gets to see.
     *
     * @throws ProblemException when nobody is signed in
     */
    public static Visibility visibility() {
        return find().map(Member::visibility).orElseThrow(CurrentUser::nobody);
    }

    /** Returns who is signed in; empty on a thread that answers no request. */
    public static Optional<Member> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Member member
                ? Optional.of(member)
                : Optional.empty();
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemCode.UNAUTHORIZED, "Nobody is signed in");
    }
}
