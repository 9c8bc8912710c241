package io.docket.routes.security;

/** Who is signed in, as clients see it. */
public record User(String username, String role) {}
