package io.docket.processors.document;

/** Told by a processor how far it is; called often, so it must be cheap and must not block. */
@FunctionalInterface
public interface Progress {

    /** Ignores what it is told. */
    Progress NONE = (done, total, unit) -> {};

    /**
     * Takes one report.
     *
     * @param done units finished so far, never falling
     * @param total units in all, -1 while unknown
     * @param unit plural noun: {@code pages}, {@code rows}, {@code chunks}
     */
    void report(long done, long total, String unit);
}
