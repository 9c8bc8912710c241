package io.docket.routes.flow;

/**
 * Where a request came from.
 *
 * @param address of the client
 * @param request method and path
 * @param requestId that its log lines have
 */
public record Origin(String address, String request, String requestId) {}
