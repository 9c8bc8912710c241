package io.docket.routes.flow;

/**
 * What is wrong with a definition.
 *
 * @param place file and line, as {@code sources/acme.camel.yaml:12}
 * @param reason one sentence without a period at its end; shows no credentials
 */
public record Fault(String place, String reason) {

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
