package io.docket.routes.http;

import java.util.List;

/**
 * One operation of the contract.
 *
 * @param path as the contract writes it, with names in braces
 * @param role the lowest role that is allowed; {@code nobody} when none is needed
 * @param spring whether a controller serves it; otherwise a route does
 * @param consumes media types of bodies; empty without a body
 * @param produces media types of successful responses
 * @param fields names at the top of a JSON body
 */
public record Operation(
        String id,
        String method,
        String path,
        String role,
        boolean spring,
        List<Parameter> parameters,
        List<String> consumes,
        boolean bodyRequired,
        List<String> produces,
        List<String> fields) {

    /** Returns the names of parameters of the query. */
    List<String> queryNames() {
        return in("query").stream().map(Parameter::name).toList();
    }

    List<Parameter> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    /** Whether its response is an endless stream. */
    boolean streams() {
        return produces.contains("text/event-stream");
    }
}
