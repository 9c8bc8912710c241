package io.docket.routes.flow;

/** Whether those who were let in a while ago would be let in now, as the same and to see the same. */
public interface Standing {
    boolean isGood(Member member);
}
