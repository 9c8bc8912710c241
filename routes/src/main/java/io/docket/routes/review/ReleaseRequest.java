package io.docket.routes.review;

/** Why a hold is released; the contract has checked that a reason is given. */
record ReleaseRequest(String reason) {}
