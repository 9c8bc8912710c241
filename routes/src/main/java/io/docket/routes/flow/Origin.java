package io.docket.routes.flow;

/**
 * Where a request came from.
 *
 * @param address of the client
 * @param request method and path
 * @param requestId under which the log tells of it
 */
public record Origin(String address, String request, String requestId) {}
