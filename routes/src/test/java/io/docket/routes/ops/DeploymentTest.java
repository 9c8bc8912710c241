package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DeploymentTest {
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("docket.roles", "web,sources,worker")
            .withProperty("docket.files", "local");

    @Test
    void leavesEverythingInThisProcessUnlessToldOtherwise() {
        assertThat(setting("idle-routes")).isEmpty();
        assertThat(setting("broker-url")).isNull();
        assertThat(setting("embedded-broker")).isNull();
        assertThat(setting("database-url")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web | source-*,work-*,renew-leases,sweep-*,export-day",
                "worker | api,progress-*,source-*",
                "sources, web | work-*,renew-leases,sweep-*,export-day"
            })
    void startsNoRouteOfARoleThatTheProcessHasNot(String roles, String idle) {
        environment.setProperty("docket.roles", roles);

        assertThat(setting("idle-routes")).isEqualTo(idle);
    }

    @Test
    void addsItsSettingsToTheBrokersAddressAndKeepsThoseGiven() {
        environment.setProperty("docket.broker.url", "tcp://broker:61616?callTimeout=9");

        assertThat(setting("broker-url"))
                .startsWith("tcp://broker:61616?callTimeout=9&")
                .contains("consumerWindowSize=0")
                .containsOnlyOnce("callTimeout");
        assertThat(setting("embedded-broker")).isEqualTo("false");
    }

    @Test
    void readsTheVariablesOfThePostgresImage() {
        environment.setProperty("POSTGRES_HOST", "db");
        environment.setProperty("POSTGRES_USER", "docket");

        assertThat(setting("database-url")).isEqualTo("jdbc:postgresql://db:5432/docket");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docket.roles | web,wrokers | DOCKET_ROLES has \"wrokers\": the roles are web, sources, worker",
                "docket.roles | , | DOCKET_ROLES is empty: name one or more of web, sources, worker",
                "docket.files | s3:bucket | DOCKET_FILES is \"s3:bucket\": expected local or s3://BUCKET or s3://BUCKET/PREFIX"
            })
    void refusesWhatItDoesNotKnow(String name, String value, String message) {
        environment.setProperty(name, value);

        assertThatThrownBy(() -> setting("idle-routes")).hasMessage(message);
    }

    private @Nullable String setting(String name) {
        new Deployment().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("docket.deployment." + name);
    }
}
