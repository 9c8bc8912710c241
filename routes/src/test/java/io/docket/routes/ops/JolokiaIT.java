package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** What an admin can do by Jolokia, which Hawtio works with, and what nobody can. */
@DocketIntegration
class JolokiaIT {
    private static final String ROUTE = "org.apache.camel:context=docket,name=\"source-drop\",type=routes";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CamelContext camel;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = new Api(http);
    }

    @Test
    void showsRoutesAndWhatTheyDid() {
        JsonNode answer = ask(Map.of("type", "read", "mbean", ROUTE, "attribute", "State"));

        assertThat(answer.path("value").asText()).isEqualTo("Started");
        assertThat(ask(Map.of("type", "list", "path", "org.apache.camel"))
                        .path("status")
                        .asInt())
                .isEqualTo(200);
        assertThat(exec("org.apache.camel:context=docket,type=context,name=\"docket\"", "dumpRoutesAsXml()")
                        .path("value")
                        .asText())
                .contains("intake-document");
    }

    @Test
    void stopsAndStartsARouteAndSaysWhoDidIt() throws Exception {
        assertThat(exec(ROUTE, "stop()").path("status").asInt()).isEqualTo(200);
        assertThat(camel.getRouteController().getRouteStatus("source-drop")).isEqualTo(ServiceStatus.Stopped);
        assertThat(exec(ROUTE, "start()").path("status").asInt()).isEqualTo(200);
        assertThat(camel.getRouteController().getRouteStatus("source-drop")).isEqualTo(ServiceStatus.Started);

        JsonNode entries = admin.get("/api/audit?limit=20").path("items");

        assertThat(entries.findValuesAsText("action")).contains("route_stopped", "route_started");
        assertThat(entries.findValuesAsText("subject")).contains("source-drop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.sun.management:type=DiagnosticCommand|vmSystemProperties",
                "com.sun.management:type=DiagnosticCommand|compilerDirectivesAdd",
                "com.sun.management:type=HotSpotDiagnostic|dumpHeap",
                "java.util.logging:type=Logging|setLoggerLevel",
                "java.lang:type=Memory|gc",
                "java.lang:type=Threading|dumpAllThreads(boolean,boolean)",
                "org.apache.camel:context=docket,type=context,name=\"docket\"|stop()",
                "org.apache.camel:context=docket,name=\"source-drop\",type=routes|remove()",
                "org.apache.camel:context=docket,type=context,name=\"docket\"|sendStringBody(java.lang.String,java.lang.String)",
                "jolokia:type=Config|resetDebugInfo()",
                "hawtio:type=UploadManager|delete"
            })
    void executesNothingElse(String mbean, String operation) {
        JsonNode answer = exec(mbean, operation);

        assertThat(answer.path("status").asInt()).isIn(403, 404);
        assertThat(answer.path("value").isMissingNode()).isTrue();
    }

    @Test
    void writesNothing() {
        JsonNode written =
                ask(Map.of("type", "write", "mbean", "java.lang:type=Memory", "attribute", "Verbose", "value", true));

        assertThat(written.path("status").asInt()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"service:jmx:rmi:///jndi/rmi://127.0.0.1:%d/x", "service:jmx:rmi:///jndi/ldap://127.0.0.1:%d/x"})
    void connectsToNobodyForATarget(String target) throws Exception {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(500);

            JsonNode answer = ask(Map.of(
                    "type",
                    "read",
                    "mbean",
                    "java.lang:type=Memory",
                    "attribute",
                    "Verbose",
                    "target",
                    Map.of("url", String.format(target, elsewhere.getLocalPort()))));

            assertThat(answer.toString()).doesNotContain("onnect");
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"SystemProperties", "InputArguments"})
    void showsNothingOfTheCommandLine(String attribute) {
        assertThat(ask(Map.of("type", "read", "mbean", "java.lang:type=Runtime", "attribute", attribute))
                        .path("status")
                        .asInt())
                .isEqualTo(403);
    }

    @Test
    void takesNoCommandFromAPageOfAnotherSite() {
        Map<String, Object> stop = command(ROUTE, "stop()");

        assertThat(admin.send(HttpMethod.POST, "/jolokia", stop, "Origin", "https://elsewhere.example")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(admin.send(HttpMethod.GET, "/jolokia/version", "", "Sec-Fetch-Site", "cross-site")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(camel.getRouteController().getRouteStatus("source-drop")).isEqualTo(ServiceStatus.Started);
    }

    private JsonNode exec(String mbean, String operation) {
        return ask(command(mbean, operation));
    }

    private static Map<String, Object> command(String mbean, String operation) {
        int arguments = operation.contains("(boolean") ? 2 : operation.contains("(java") ? 2 : 0;
        return new HashMap<>(Map.of(
                "type",
                "exec",
                "mbean",
                mbean,
                "operation",
                operation,
                "arguments",
                List.of("true", "true").subList(0, arguments)));
    }

    private JsonNode ask(Map<String, ?> request) {
        return Api.body(admin.send(HttpMethod.POST, "/jolokia", request));
    }
}
