package io.docket.routes.flow;

/** The headers of our messages; JMS wants Java identifiers, and nothing of ours starts with Camel. */
public final class Headers {
    public static final String DOCUMENT_ID = "DocketDocumentId";
    public static final String LANE = "DocketLane";
    /** 0 to 9, as in JMS. */
    public static final String PRIORITY = "DocketPriority";

    /** How the document of a part was cut. */
    public static final String PLAN = "DocketPlan";

    /** The number of a part. */
    public static final String PART = "DocketPart";

    /** Set while a part is in hand, so that a failure is stored with its job. */
    public static final String PART_WORK = "DocketPartWork";

    /** The route that goes on with a document. */
    public static final String ROUTE = "DocketRoute";
    /** The step of a pipeline that failed. */
    public static final String STEP = "DocketStep";
    /** Whether the failed step stands in a file of the installation. */
    public static final String OWN_STEP = "DocketOwnStep";
    /** The stage that the failed step belongs to. */
    public static final String STAGE = "DocketStage";

    public static final String KIND = "DocketKind";
    public static final String DAY = "DocketDay";
    /** Why a message lies in the dead-letter queue. */
    public static final String REASON = "DocketReason";
    /** Set while a document is in hand, so that a failure ends its job. */
    public static final String WORK = "DocketWork";
    /** Set when the outcome of a document is stored. */
    public static final String SETTLED = "DocketSettled";
    /** Exchange property: the request's If-None-Match. */
    public static final String IF_NONE_MATCH = "DocketIfNoneMatch";
    /** Headers that are removed from messages of the broker (CVE-2025-27636 and similar). */
    public static final String FOREIGN = "(?i)(camel|jms).*";

    /** The source that a file comes from; set while it is taken, so that a failure counts as the source's. */
    public static final String SOURCE = "DocketSource";
    /** The file of a folder that is being taken. */
    public static final String FOUND = "DocketFound";
    /** The folder for files that were taken. */
    public static final String DONE = "DocketDone";
    /** The folder for files that will never be taken. */
    public static final String FAILED = "DocketFailed";
    /** The one of {@link #DONE} and {@link #FAILED} to which the current file is moved. */
    public static final String FOLDER = "DocketFolder";
    /** The name that an object of a bucket is moved to; the same however often it is moved. */
    public static final String MOVED_AS = "DocketMovedAs";
    /** The folder and name that a record is written to, below the out folder. */
    public static final String OUT = "DocketOut";
    /** The ETag of an object, which changes with its bytes. */
    public static final String TAG = "DocketTag";
    /** Why a file will never be taken; absent for one that was. */
    public static final String REFUSAL = "DocketRefusal";

    private Headers() {}
}
