package io.docket.routes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.jobs.ModelUseRows;
import io.docket.servers.ModelServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** The client of language models against a server that answers as it is told. */
@DocketIntegration
class LanguageModelIT {
    private static final Question QUESTION = new Question("Summarise.", "The rent is due.");

    @Autowired
    private ModelUseRows uses;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private CallThreads threads;

    private ModelServer server;
    private DocumentRow document;

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer(body -> ModelServer.says("It is due."));
        var file = files.put(
                new ByteArrayInputStream(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)),
                Long.MAX_VALUE);
        NewDocument fresh = TestDocuments.of("model.txt", "text", file, null, null);
        documents.insert(fresh, List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE)));
        document = documents.find(fresh.id()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksOnceAndCountsWhatItTook() {
        Said said = model(0, 0).ask(document, QUESTION);

        assertThat(said).isEqualTo(new Said("It is due.", false, 120));
        assertThat(server.requests())
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("\"model\" : \"test\"")
                        .contains("Summarise.")
                        .contains("The rent is due.")
                        .contains("\"max_tokens\" : 50"));
        assertThat(uses.of(document.jobId(), 0)).isEqualTo(new ModelUseRows.Use(1, 100, 20));
    }

    @Test
    void noticesAnAnswerThatWasCutOff() {
        server.answer(body -> ModelServer.isCutAt("It is"));

        assertThat(model(0, 0).ask(document, QUESTION).isCut()).isTrue();
    }

    @Test
    void leavesOutWhatAModelThinksAloud() {
        server.answer(body -> ModelServer.says("<think>\nRent?\n</think>\n\nIt is due."));

        assertThat(model(0, 0).ask(document, QUESTION).text()).isEqualTo("It is due.");
    }

    @Test
    void aModelThatThoughtUntilItsLimitHasSaidNothing() {
        server.answer(body -> ModelServer.isCutAt("<think>Rent? Or"));

        ServiceException fault = fault(model(0, 0));

        assertThat(fault.code()).isEqualTo(FailureCode.LLM_UNAVAILABLE);
        assertThat(fault.getMessage()).contains("used all tokens of its answer before it said anything");
    }

    @Test
    void limitsTheAnswerAsNewerModelsWant() {
        server.answer(body -> body.contains("max_completion_tokens")
                ? ModelServer.says("It is due.")
                : ModelServer.json(400, "{\"error\":{\"message\":\"Use 'max_completion_tokens' instead.\"}}"));
        LanguageModel model = model(0, 0);

        model.ask(document, QUESTION);
        model.ask(document, QUESTION);

        assertThat(server.requests()).hasSize(3);
    }

    static List<ModelServer.Answer> brokenAnswers() {
        return List.of(
                ModelServer.json(500, "{}"),
                ModelServer.json(429, "{}"),
                ModelServer.json(200, "<html>Gateway</html>"),
                ModelServer.json(200, "{\"choices\":[]}"),
                ModelServer.says("   "),
                ModelServer.breaksOff(),
                ModelServer.neverEnds(),
                ModelServer.staysSilent(),
                ModelServer.stopsInTheMiddle());
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void aBrokenAnswerIsAskedForOnceAndWorthAnotherAttempt(ModelServer.Answer answer) {
        server.answer(body -> answer);

        ServiceException fault = fault(model(0, 0));

        assertThat(fault.code()).as("%s", fault.getMessage()).isEqualTo(FailureCode.LLM_UNAVAILABLE);
        assertThat(fault.getMessage()).contains("127.0.0.1");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void isNotAskedBeforeTheTimeThatItNames() {
        server.answer(body -> ModelServer.json(429, "{}", "Retry-After", "30"));
        LanguageModel model = model(0, 0);

        Instant named = fault(model).notBefore();
        ServiceException second = fault(model);

        assertThat(named).isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));
        assertThat(second.notBefore()).isEqualTo(named);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRefusalIsToldInTheWordsOfTheServiceAndNotTriedAgain() {
        server.answer(body -> ModelServer.json(401, "{\"error\":{\"message\":\"Incorrect API key\"}}"));

        ServiceException fault = fault(model(0, 0));

        assertThat(fault.code()).isEqualTo(FailureCode.SERVICE_ANSWER);
        assertThat(fault.getMessage()).contains("answered 401").contains("Incorrect API key");
    }

    @Test
    void theBudgetOfAJobEndsItBeforeTheNextCall() {
        LanguageModel model = model(125, 0);
        model.ask(document, QUESTION);

        ServiceException fault = fault(model);

        assertThat(fault.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
        assertThat(fault.hint()).contains("docket.llm.job-tokens");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theBudgetOfADayIsThatOfAllDocuments() {
        model(0, 0).ask(document, QUESTION);

        ServiceException fault = fault(model(0, 121));

        assertThat(fault.code()).isEqualTo(FailureCode.BUDGET_EXCEEDED);
        assertThat(fault.hint()).contains("docket.llm.day-tokens");
    }

    private ServiceException fault(LanguageModel model) {
        return catchThrowableOfType(ServiceException.class, () -> model.ask(document, QUESTION));
    }

    private LanguageModel model(long jobTokens, long dayTokens) {
        ModelProperties properties = new ModelProperties(
                server.url() + "/v1",
                "test",
                "",
                Duration.ofSeconds(2),
                50,
                DataSize.ofKilobytes(100),
                0,
                jobTokens,
                dayTokens);
        return new LanguageModel(properties, new Budget(properties, uses), threads);
    }
}
