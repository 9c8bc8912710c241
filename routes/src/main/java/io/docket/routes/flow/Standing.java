package io.docket.routes.flow;

/** Checks whether a member who connected earlier would still be admitted, with the same identity and visibility. */
public interface Standing {
    boolean isGood(Member member);
}
