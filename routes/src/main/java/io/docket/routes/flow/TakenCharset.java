package io.docket.routes.flow;

/**
 * The charset that a text was read in.
 *
 * @param name as IANA has it
 */
public record TakenCharset(String name) {}
