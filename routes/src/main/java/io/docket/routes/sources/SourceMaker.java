package io.docket.routes.sources;

import io.docket.routes.store.RawNames;
import io.docket.routes.store.S3Access;
import io.docket.routes.store.WatchedFolder;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes a source of its definition and starts its route. Credentials go to Camel by reference, so that no address, log
 * or diagram has them.
 */
@Component
class SourceMaker {
    private static final Logger log = LoggerFactory.getLogger(SourceMaker.class);

    private final CamelContext camel;
    private final SourceTemplates templates;
    private final SourceStates states;

    SourceMaker(CamelContext camel, SourceTemplates templates, SourceStates states) {
        this.camel = camel;
        this.templates = templates;
        this.states = states;
    }

    /** Starts one; nothing of it is left when that fails. */
    void start(Source source, Definition definition) throws Exception {
        SourceState state = new SourceState(source);
        states.add(state);
        if (source.kind().equals("folder")) {
            makeFolder(source);
        } else if (source.kind().equals("sftp")) {
            camel.getRegistry().bind(source.routeId() + "-settled", new SettledFiles(source, state));
        }
        try {
            camel.addRouteFromTemplate(source.routeId(), definition.template(), routeValues(definition));
        } catch (Exception e) {
            stop(source.name());
            throw e;
        }
    }

    /** Without it the source says that it is not there, and goes on when it is. */
    private static void makeFolder(Source source) {
        try {
            WatchedFolder.make(RawNames.of(source.address()));
        } catch (IOException e) {
            log.warn("The folder of source {} could not be made: {}", source.name(), Reasons.of(e));
        }
    }

    /** Ends one for good. */
    void stop(String name) throws Exception {
        String route = Source.routeId(name);
        if (camel.getRoute(route) != null) {
            camel.getRouteController().stopRoute(route);
        }
        camel.removeRoute(route);
        states.find(name).map(SourceState::source).map(Source::bucketClient).ifPresent(S3Client::close);
        states.remove(name);
    }

    /** Returns a definition's values with placeholders and defaults filled in, secrets as references. */
    private Map<String, Object> routeValues(Definition definition) {
        Map<String, Object> values = new HashMap<>();
        definition.values().forEach((name, value) -> {
            if (SourceTemplate.SECRETS.contains(name)) {
                String reference = Source.routeId(definition.name()) + "-" + name;
                camel.getRegistry().bind(reference, camel.resolvePropertyPlaceholders(value));
                values.put(name, "#bean:" + reference);
            } else {
                values.put(name, camel.resolvePropertyPlaceholders(value));
            }
        });
        String marker = definition.values().get("doneMarker");
        if (marker != null && definition.template().equals("sftp-source")) {
            values.put("doneFileName", "${file:name}" + camel.resolvePropertyPlaceholders(marker));
        }
        return values;
    }

    Source source(Definition definition) {
        SourceTemplate template =
                java.util.Objects.requireNonNull(templates.all().get(definition.template()));
        Map<String, String> values = new HashMap<>();
        template.parameters().forEach((name, standard) -> {
            String value = definition.values().getOrDefault(name, standard == null ? "" : standard);
            if (!SourceTemplate.SECRETS.contains(name)) {
                values.put(name, camel.resolvePropertyPlaceholders(value));
            }
        });
        String kind = template.kind();
        return new Source(
                definition.name(),
                kind,
                address(kind, values),
                Schedule.parse(values.getOrDefault("schedule", "")),
                values,
                kind.equals("s3") ? client(definition, values) : null);
    }

    private static String address(String kind, Map<String, String> values) {
        return switch (kind) {
            case "folder" -> RawNames.absolute(String.valueOf(values.get("folder")));
            case "sftp" ->
                "sftp://" + values.get("host") + ":" + values.get("port") + "/"
                        + String.valueOf(values.get("folder")).replaceAll("^/", "");
            case "s3" -> "s3://" + values.get("bucket") + "/" + Bucket.prefix(String.valueOf(values.get("prefix")));
            default -> "";
        };
    }

    private S3Client client(Definition definition, Map<String, String> values) {
        S3Client client = new S3Access(
                        uri(values.get("endpoint")),
                        blankToNull(values.get("region")),
                        secret(definition, "accessKey"),
                        secret(definition, "secretKey"),
                        !"false".equals(values.get("pathStyle")))
                .client();
        camel.getRegistry().bind(Source.routeId(definition.name()) + "-client", client);
        return client;
    }

    private @Nullable String secret(Definition definition, String name) {
        String value = definition.values().get(name);
        return value == null ? null : blankToNull(camel.resolvePropertyPlaceholders(value));
    }

    private static @Nullable URI uri(@Nullable String endpoint) {
        String given = blankToNull(endpoint);
        return given == null ? null : URI.create(given);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
