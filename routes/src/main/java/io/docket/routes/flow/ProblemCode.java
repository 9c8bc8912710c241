package io.docket.routes.flow;

import java.util.Locale;

/** Every error of the API; the lower-case name is its stable code. */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is malformed", "Correct what detail names and send it again"),
    INVALID_CURSOR(400, "The cursor is not one of ours", "Start again without a cursor"),
    UNAUTHORIZED(401, "Not signed in", "Send POST /auth/login and put its access_token into the Authorization header"),
    TOKEN_EXPIRED(401, "The access token has expired", "Send POST /auth/refresh for a new one"),
    BAD_CREDENTIALS(
            401, "Name or password is wrong", "Check both; the password of the first start was printed in its log"),
    REFRESH_TOKEN_INVALID(401, "The refresh token is unknown, expired or used", "Sign in again with POST /auth/login"),
    FORBIDDEN(403, "Not allowed", "Ask an administrator for the role that this needs"),
    NOT_FOUND(404, "There is no such thing", "Check the address and the id"),
    METHOD_NOT_ALLOWED(405, "This address does not answer that method", "See /openapi.json for those it answers"),
    NOT_ACCEPTABLE(406, "Nothing in the format asked for", "Send Accept: application/json or leave it out"),
    NOT_READY(409, "Not there yet", "Wait until the document is completed"),
    NOT_FINALIZED(409, "Not finalized", "Finalize the document first"),
    ALREADY_FINALIZED(409, "Already finalized", "Its record can be exported and no longer be changed"),
    ILLEGAL_STATE(409, "Not possible in the present state", "See allowed for what is"),
    REVIEW_NEEDED(409, "A person has to look first", "Save the record with PUT review, then finalize"),
    VERSION_CHANGED(412, "The document has changed since", "Read it again and repeat the change with the new ETag"),
    TOO_LARGE(413, "The file is too large", "Send a smaller file, or ask the administrator to raise the limit"),
    UNSUPPORTED_TYPE(415, "Files of this type are not read", "Send PDF, DOCX, TXT, CSV or TSV"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The request body has the wrong content type", "Send the Content-Type that /openapi.json names"),
    EMPTY_FILE(422, "The file is empty", "Send the file again: nothing arrived"),
    ENCRYPTED(422, "The file is protected by a password", "Remove the password and send it again"),
    UNREADABLE(422, "The file cannot be read", "See detail; the original is kept"),
    INVALID_RECORD(422, "Values of the record are not valid", "Correct the fields in errors"),
    FINDINGS_OPEN(422, "The record has errors", "Correct the fields in errors with PUT review, then finalize"),
    IDEMPOTENCY_KEY_REUSED(
            422, "The Idempotency-Key was used for something else", "Send a new key, or the same request as before"),
    TOO_MANY_FILES(422, "Too many files in one request", "Send them in several requests"),
    NO_FILE(422, "No file in the request", "Send multipart/form-data with a part named file or files"),
    PRECONDITION_REQUIRED(428, "If-Match is missing", "Send the ETag that the document was read with as If-Match"),
    INTERNAL(500, "Something went wrong on our side", "Try again; if it stays, tell the administrator the request_id"),
    STARTING(503, "Docket is starting", "Try again in a few seconds"),
    STORAGE_UNAVAILABLE(503, "The file store cannot be written", "Try again in a minute; nothing was accepted"),
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
