package io.docket.routes.sources;

import io.docket.routes.store.files.S3Access;
import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.WatchedFolder;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes a source of its definition and starts its route. Credentials are not passed to the route, so that no endpoint
 * URI, log or diagram contains them.
 */
@Component
class SourceMaker {
    private static final Logger log = LoggerFactory.getLogger(SourceMaker.class);

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int ALIVE_MILLIS = 15_000;

    private final CamelContext camel;
    private final SourceTemplates templates;
    private final SourceStates states;

    SourceMaker(CamelContext camel, SourceTemplates templates, SourceStates states) {
        this.camel = camel;
        this.templates = templates;
        this.states = states;
    }

    /** Starts a source; cleans up when that fails. */
    void start(Source source, Definition definition) throws Exception {
        SourceState state = new SourceState(source);
        states.add(state);
        if (source.kind().equals("folder")) {
            makeFolder(source);
        }
        try {
            camel.addRouteFromTemplate(source.routeId(), definition.template(), routeValues(definition));
        } catch (Exception e) {
            stop(source.name());
            throw e;
        }
    }

    /** A failure is only logged: the source reports the missing folder, and goes on when it is there. */
    private static void makeFolder(Source source) {
        try {
            WatchedFolder.make(RawNames.of(source.address()));
        } catch (IOException e) {
            log.warn("The folder of source {} could not be made: {}", source.name(), Reasons.of(e));
        }
    }

    /** Stops and removes a source. */
    void stop(String name) throws Exception {
        String route = Source.routeId(name);
        if (camel.getRoute(route) != null) {
            camel.getRouteController().stopRoute(route);
        }
        camel.removeRoute(route);
        states.find(name).map(SourceState::source).map(Source::bucketClient).ifPresent(S3Client::close);
        states.remove(name);
    }

    /** Returns the parameters of the route, without secrets. */
    private Map<String, Object> routeValues(Definition definition) {
        Map<String, Object> values = new HashMap<>();
        definition.values().forEach((name, value) -> {
            if (!SourceTemplate.SECRETS.contains(name)) {
                values.put(name, camel.resolvePropertyPlaceholders(value));
            }
        });
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
                kind.equals("s3") ? client(definition, values) : null,
                kind.equals("sftp") ? server(definition, values) : null);
    }

    private static String address(String kind, Map<String, String> values) {
        return switch (kind) {
            case "folder" -> RawNames.absolute(String.valueOf(values.get("folder")));
            case "sftp" -> "sftp://" + values.get("host") + ":" + values.get("port") + "/" + values.get("folder");
            case "s3" -> "s3://" + values.get("bucket") + "/" + Bucket.prefix(String.valueOf(values.get("prefix")));
            default -> "";
        };
    }

    private S3Client client(Definition definition, Map<String, String> values) {
        return new S3Access(
                        uri(values.get("endpoint")),
                        blankToNull(values.get("region")),
                        secret(definition, "accessKey"),
                        secret(definition, "secretKey"),
                        !"false".equals(values.get("pathStyle")))
                .client();
    }

    private SftpEndpoint server(Definition definition, Map<String, String> values) {
        SftpConfiguration configuration = new SftpConfiguration();
        configuration.setHost(String.valueOf(values.get("host")));
        configuration.setPort(Integer.parseInt(values.getOrDefault("port", "22")));
        configuration.setUsername(values.get("username"));
        configuration.setPassword(secret(definition, "password"));
        configuration.setPrivateKeyFile(blankToNull(values.get("privateKeyFile")));
        configuration.setPrivateKeyPassphrase(secret(definition, "passphrase"));
        configuration.setKnownHostsFile(values.get("knownHosts"));
        // The default would accept any host key.
        configuration.setStrictHostKeyChecking("yes");
        configuration.setUseUserKnownHostsFile(false);
        configuration.setPreferredAuthentications("publickey,password,keyboard-interactive");
        configuration.setJschLoggingLevel(LoggingLevel.OFF);
        configuration.setConnectTimeout(CONNECT_MILLIS);
        configuration.setSoTimeout(ANSWER_MILLIS);
        configuration.setServerAliveInterval(ALIVE_MILLIS);
        configuration.setServerAliveCountMax(3);
        SftpEndpoint endpoint = new SftpEndpoint(
                address("sftp", values), camel.getComponent("sftp", SftpComponent.class), configuration);
        endpoint.setCamelContext(camel);
        return endpoint;
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
