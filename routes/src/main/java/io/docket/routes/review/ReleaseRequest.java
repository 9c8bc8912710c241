package io.docket.routes.review;

/** Why a held document is let go on; the contract has checked that something is said. */
record ReleaseRequest(String reason) {}
