package io.docket.routes.flow;

/** The headers of our messages; JMS wants Java identifiers, and nothing of ours starts with Camel. */
public final class Headers {
    public static final String DOCUMENT_ID = "DocketDocumentId";
    public static final String LANE = "DocketLane";
    public static final String KIND = "DocketKind";
    public static final String DAY = "DocketDay";
    /** Why a message lies in the dead-letter queue. */
    public static final String REASON = "DocketReason";
    /** Set while a document is in hand, so that a failure ends its job. */
    public static final String WORK = "DocketWork";
    /** What a client says it has, while its answer is made. */
    public static final String IF_NONE_MATCH = "DocketIfNoneMatch";
    /** What a message from outside must not bring along (CVE-2025-27636 and kin). */
    public static final String FOREIGN = "(?i)(camel|jms).*";

    private Headers() {}
}
