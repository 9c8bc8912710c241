package io.docket.routes.flow;

import java.util.Locale;

/** Every error of the API; the lower-case name is its stable code. */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is malformed", "Correct what detail names and send it again"),
    UNKNOWN_PARAMETER(
            400,
            "A parameter is not known here",
            "Leave it out, or spell it as detail says; /openapi.json names them all"),
    UNKNOWN_FIELD(
            400, "A field is not known here", "Leave it out, or spell it as detail says; /openapi.json names them all"),
    INVALID_CURSOR(400, "The cursor is not one of ours", "Start again without a cursor"),
    UNAUTHORIZED(401, "Not signed in", "Send POST /auth/login and put its access_token into the Authorization header"),
    API_KEY_INVALID(401, "The API key is not good", "Ask an administrator for a new one"),
    TOKEN_EXPIRED(401, "The access token has expired", "Send POST /auth/refresh for a new one"),
    BAD_CREDENTIALS(
            401, "Name or password is wrong", "Check both; the password of the first start was printed in its log"),
    TICKET_INVALID(
            401,
            "The ticket is unknown, expired or used",
            "Send POST /api/stream/ticket for a new one; it opens one stream"),
    REFRESH_TOKEN_INVALID(401, "The refresh token is unknown, expired or used", "Sign in again with POST /auth/login"),
    FORBIDDEN(403, "Not allowed", "Ask an administrator for the role that this needs"),
    LINK_INVALID(
            403,
            "The link is not one of ours",
            "Copy the whole link, or send POST /api/documents/{id}/export/pdf/link for a new one"),
    NOT_FOUND(404, "There is no such thing", "Check the address and the id"),
    METHOD_NOT_ALLOWED(405, "This address does not answer that method", "See /openapi.json for those it answers"),
    NOT_ACCEPTABLE(406, "Nothing in the format asked for", "Leave Accept out, or send what detail says"),
    NOT_READY(409, "Not there yet", "Wait until the document is completed"),
    NOT_FINALIZED(409, "Not finalized", "Finalize the document first"),
    ALREADY_FINALIZED(409, "Already finalized", "Its record can be exported and no longer be changed"),
    ILLEGAL_STATE(409, "Not possible in the present state", "See allowed for what is"),
    USERNAME_TAKEN(409, "The name is taken", "Choose another name; that of a deleted user is not given out again"),
    LAST_ADMIN(409, "Somebody has to be admin", "Make another user an admin first"),
    SOURCE_PAUSED(409, "The source is paused", "Resume it first"),
    SOURCE_NOT_RUNNING(
            409,
            "No process fetches from this source",
            "See its state and reason; start a process with the role sources"),
    HELD(
            409,
            "The document is held",
            "Release it with POST /api/documents/{id}/holds/{hold}/release and a reason, or leave it"),
    REVIEW_NEEDED(409, "A person has to look first", "Save the record with PUT review, then finalize"),
    UPLOAD_OFFSET(409, "The piece does not begin where the last one ended", "Ask with HEAD where to go on"),
    LINK_EXPIRED(410, "The link has expired", "Send POST /api/documents/{id}/export/pdf/link for a new one"),
    VERSION_CHANGED(412, "The document has changed since", "Read it again and repeat the change with the new ETag"),
    TUS_VERSION(412, "Another version of tus is wanted", "Send Tus-Resumable: 1.0.0"),
    TOO_LARGE(413, "The file is too large", "Send a smaller file, or ask the administrator to raise the limit"),
    BODY_TOO_LARGE(413, "The body is too large", "Send less in one request, and files to POST /api/documents/upload"),
    BODY_TOO_SLOW(
            408, "The body did not come in time", "Send it again over a better connection, a large file in pieces"),
    UNSUPPORTED_TYPE(
            415,
            "Files of this type are not read",
            "Send PDF, DOCX, PPTX, ODT, RTF, HTML, TXT, CSV, TSV, an image (PNG, JPEG, TIFF, BMP, GIF, WebP) or an electronic invoice (XML), or a mail (EML, MSG) or ZIP archive of such files"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The request body has the wrong content type", "Send the Content-Type that /openapi.json names"),
    RANGE_NOT_SATISFIABLE(416, "No such bytes", "Leave Range out, or ask for bytes that there are"),
    EMPTY_FILE(422, "The file is empty", "Send the file again: nothing arrived"),
    ENCRYPTED(422, "The file is protected by a password", "Remove the password and send it again"),
    UNREADABLE(422, "The file cannot be read", "See detail; the original is kept"),
    UNKNOWN_CHARSET(422, "There is no such charset", "Name one as IANA does, e.g. windows-1251, or leave charset out"),
    UNKNOWN_LANGUAGE(422, "There is no such language", "Name one by ISO 639-1, e.g. de, or leave translate out"),
    UNKNOWN_SIMULATION(422, "There is no such simulation", "Name one of those in detail, or leave simulate out"),
    UNKNOWN_PIPELINE(422, "There is no such pipeline", "Name one of those in detail, or leave pipeline out"),
    INVALID_RECORD(422, "Values of the record are not valid", "Correct the fields in errors"),
    FINDINGS_OPEN(422, "The record has errors", "Correct the fields in errors with PUT review, then finalize"),
    IDEMPOTENCY_KEY_REUSED(
            422, "The Idempotency-Key was used for something else", "Send a new key, or the same request as before"),
    WEAK_PASSWORD(422, "The password is not good enough", "Choose 12 characters or more, not the user's name"),
    WRONG_PASSWORD(422, "The old password is wrong", "Send the password that you sign in with as old_password"),
    TOO_MANY_FILES(422, "Too many files in one request", "Send them in several requests"),
    TOO_MANY_PARTS(422, "Too many parts in one request", "Send files in several requests, and each form field once"),
    NO_FILE(422, "No file in the request", "Send multipart/form-data with a part named file or files"),
    UPLOAD_IN_USE(423, "Another request sends to this upload", "Try again in a few seconds"),
    UPGRADE_REQUIRED(
            426, "This address speaks WebSocket only", "Open it as a WebSocket, or take the stream by GET /api/stream"),
    PRECONDITION_REQUIRED(428, "If-Match is missing", "Send the ETag that the document was read with as If-Match"),
    TOO_MANY_UPLOADS(
            429,
            "Too many uploads in pieces are unfinished",
            "Finish one, or give it up with DELETE; one that nobody goes on with is given up by itself"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts", "Wait as many seconds as Retry-After says"),
    CHECKSUM_MISMATCH(460, "The piece did not arrive as it was sent", "Send it again"),
    INTERNAL(500, "Something went wrong on our side", "Try again; if it stays, tell the administrator the request_id"),
    STARTING(503, "Docket is starting", "Try again in a few seconds"),
    BUSY(503, "Too much at a time", "Try again in a few seconds, or send less at a time"),
    STORAGE_UNAVAILABLE(503, "The file store cannot be written", "Try again in a minute; nothing was accepted"),
    SOURCE_SILENT(503, "The source did not answer in time", "See its state; try again in a minute"),
    DATABASE_UNAVAILABLE(503, "The database cannot be reached", "Try again in a minute; nothing was changed");

    private final int status;
    private final String title;
    private final String hint;

    ProblemCode(int status, String title, String hint) {
        this.status = status;
        this.title = title;
        this.hint = hint;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /** Returns the code that clients switch on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
