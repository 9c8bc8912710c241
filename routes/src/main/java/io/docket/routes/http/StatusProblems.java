package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;

/** Problems for requests that the server, Spring or a library has refused with only a status. */
final class StatusProblems {
    private StatusProblems() {}

    static Problem of(int status, Object requested) {
        String path = Details.brief(String.valueOf(requested));
        return switch (status) {
            case 401 -> Problem.of(ProblemCode.UNAUTHORIZED, "This address needs a token");
            case 403 -> Problem.of(ProblemCode.FORBIDDEN, "This is not allowed to you");
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "There is nothing at " + path);
            case 405, 501 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, path + " does not answer this method");
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE, path + " has nothing in the format asked for");
            // Tomcat sets this status when a read times out, in place of an earlier answer.
            case 408 -> Problem.of(ProblemCode.BODY_TOO_SLOW, "Nothing came of the body for too long");
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "The request is larger than this address takes");
            case 415 -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The content type is not read here");
            case 416 -> Problem.of(ProblemCode.RANGE_NOT_SATISFIABLE, "There are no such bytes at " + path);
            case 426 -> Problem.of(ProblemCode.UPGRADE_REQUIRED, path + " is no address for a plain request");
            default ->
                status < 500
                        ? Problem.of(ProblemCode.BAD_REQUEST, "The request could not be read")
                        : Problem.of(ProblemCode.INTERNAL, "The request could not be answered");
        };
    }
}
