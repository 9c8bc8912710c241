package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DeploymentTest {
    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("docket.roles", "web,sources,worker")
            .withProperty("docket.files", "local");

    @BeforeEach
    void setData() {
        environment.setProperty("docket.data", folder.resolve("data").toString());
    }

    @Test
    void refusesAPlaceForDataThatIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        environment.setProperty("docket.data", file.toString());

        assertThatThrownBy(() -> setting("idle-routes"))
                .hasMessageStartingWith("DOCKET_DATA is \"" + file + "\": it cannot be used (");
    }

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
                "web | source-*,beat-sources,work-*,renew-leases,sweep-*,export-day",
                "worker | api,progress-*,source-*,beat-sources",
                "sources, web | work-*,renew-leases,sweep-*,export-day"
            })
    void startsNoRouteOfARoleThatTheProcessHasNot(String roles, String idle) {
        environment.setProperty("docket.roles", roles);
        shareAllParts();

        assertThat(setting("idle-routes")).isEqualTo(idle);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docket.broker.url | '' | DOCKET_BROKER_URL",
                "docket.broker.url | vm://0 | DOCKET_BROKER_URL",
                "docket.database.url | jdbc:sqlite:data/docket.db | DOCKET_DATABASE_URL",
                "docket.files | local | DOCKET_FILES=s3://BUCKET"
            })
    void refusesToDoAPartOfTheWorkWithPartsThatNobodyShares(String name, String value, String missing) {
        environment.setProperty("docket.roles", "worker");
        shareAllParts();
        environment.setProperty(name, value);

        assertThatThrownBy(() -> setting("idle-routes"))
                .hasMessageStartingWith("DOCKET_ROLES is \"worker\", ")
                .hasMessageEndingWith(": set " + missing);
    }

    @Test
    void namesAllPartsThatAWorkerAloneLacks() {
        environment.setProperty("docket.roles", "worker");

        assertThatThrownBy(() -> setting("idle-routes"))
                .hasMessageEndingWith(": set DOCKET_BROKER_URL and DOCKET_DATABASE_URL and DOCKET_FILES=s3://BUCKET");
    }

    @Test
    void takesTheDatabaseThatTheVariablesOfThePostgresImageName() {
        environment.setProperty("docket.roles", "worker");
        shareAllParts();
        environment.setProperty("docket.database.url", "${docket.deployment.database-url:jdbc:sqlite:data/docket.db}");
        environment.setProperty("POSTGRES_HOST", "db");

        assertThat(setting("database-url")).isEqualTo("jdbc:postgresql://db:5432/postgres");
    }

    private void shareAllParts() {
        environment.setProperty("docket.broker.url", "tcp://broker:61616");
        environment.setProperty("docket.database.url", "jdbc:postgresql://db/docket");
        environment.setProperty("docket.files", "s3://docket");
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
                "docket.llm.url | localhost:11434 | DOCKET_LLM_URL is no address of a service: expected http:// or https:// with a host and a path, without a name, password or query",
                "docket.translate.url | http://me:secret@host | DOCKET_TRANSLATE_URL is no address of a service: expected http:// or https:// with a host and a path, without a name, password or query",
                "docket.translate.api | deepl | DOCKET_TRANSLATE_API is \"deepl\": expected libretranslate or apertium",
                "docket.llm.api-key | sk–12 | DOCKET_LLM_API_KEY has a space, a line end or a sign that is not ASCII in it: copy it again, without what stands around it",
                "docket.translate.api-key | Bearer 12 | DOCKET_TRANSLATE_API_KEY has a space, a line end or a sign that is not ASCII in it: copy it again, without what stands around it",
                "docket.llm.url | http://host/v1 | DOCKET_LLM_URL is set and DOCKET_LLM_MODEL is not: name the model that it is to be asked for",
                "docket.texts.translate | german | DOCKET_TEXTS_TRANSLATE is \"german\": expected a language by ISO 639-1, e.g. de",
                "docket.llm.model | small | DOCKET_LLM_MODEL is set and DOCKET_LLM_URL is not: say where it is, e.g. http://localhost:11434/v1",
                "docket.proxies | proxy.local | DOCKET_PROXIES has \"proxy.local\": expected addresses or networks with a comma between them, e.g. 192.0.2.1,10.0.0.0/8",
                "docket.proxies | 10.0.0.0/99 | DOCKET_PROXIES has \"10.0.0.0/99\": expected addresses or networks with a comma between them, e.g. 192.0.2.1,10.0.0.0/8",
                "docket.secret | short | DOCKET_SECRET has 5 characters: make one of 32 or more, e.g. by openssl rand -hex 32",
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
