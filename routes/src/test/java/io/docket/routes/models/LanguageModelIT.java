package io.docket.routes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** The client of language models against a server that answers as it is told. */
@DocketIntegration
class LanguageModelIT {
    private static final Question QUESTION = new Question("Summarise.", "The rent is due.");
    private static final String STREAM = """
            data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"delta":{"content":"It is "}}]}

            : ping

            data: {"choices":[{"delta":{"content":"due."},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3}}

            data: [DONE]

            """;

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

        assertThat(said).isEqualTo(new Said("It is due.", Said.End.WHOLE, 120));
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

    @ParameterizedTest
    @ValueSource(strings = {"length", "LENGTH", "max_tokens", "MAX_TOKENS", "model_length"})
    void noticesAnAnswerThatWasCutOffInTheWordsOfOtherServers(String reason) {
        server.answer(body -> ModelServer.endsWith(reason, "It is"));

        assertThat(model(0, 0).ask(document, QUESTION).isCut()).isTrue();
    }

    static List<ModelServer.Answer> ownWays() {
        return List.of(
                choice("{\"message\":{\"content\":\"It is due.\"}}"),
                choice("{\"message\":{\"content\":\"It is due.\",\"refusal\":null},\"finish_reason\":\"eos\"}"),
                choice(
                        "{\"message\":{\"content\":\"It is due.\",\"reasoning_content\":\"Rent?\"},\"finish_reason\":null}"),
                choice(
                        "{\"message\":{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"Rent?\"}]},"
                                + "{\"type\":\"text\",\"text\":\"It is due.\"}]},\"finish_reason\":\"stop\"}"),
                ModelServer.json(
                        200,
                        "{\"created\":\"2026-12-01T12:00:00Z\",\"usage\":null,\"choices\":[{\"index\":\"0\",\"message\":{\"content\":"
                                + "\"It is due.\"}}]}"),
                ModelServer.json(200, STREAM));
    }

    private static ModelServer.Answer choice(String choice) {
        return ModelServer.json(200, "{\"choices\":[%s]}".formatted(choice));
    }

    @ParameterizedTest
    @MethodSource("ownWays")
    void understandsServersThatSpeakTheProtocolInTheirOwnWay(ModelServer.Answer answer) {
        server.answer(body -> answer);

        Said said = model(0, 0).ask(document, QUESTION);

        assertThat(said.text()).isEqualTo("It is due.");
        assertThat(said.end()).isEqualTo(Said.End.WHOLE);
        assertThat(said.tokens()).isPositive();
    }

    @Test
    void aStreamThatBreaksOffWasCut() {
        server.answer(body -> ModelServer.json(200, "data: {\"choices\":[{\"delta\":{\"content\":\"It is\"}}]}"));

        assertThat(model(0, 0).ask(document, QUESTION).isCut()).isTrue();
    }

    static List<ModelServer.Answer> withheldAnswers() {
        return List.of(
                choice(
                        "{\"message\":{\"content\":null,\"refusal\":\"I cannot help with that.\"},\"finish_reason\":\"stop\"}"),
                choice("{\"message\":{\"role\":\"assistant\"},\"finish_reason\":\"content_filter\"}"),
                choice("{\"message\":{\"content\":\"It\"},\"finish_reason\":\"SAFETY\"}"),
                ModelServer.json(
                        400,
                        "{\"error\":{\"code\":\"content_filter\",\"message\":\"The response was filtered\",\"status\":400}}"));
    }

    @ParameterizedTest
    @MethodSource("withheldAnswers")
    void anAnswerThatIsWithheldIsNotAskedForAgain(ModelServer.Answer answer) {
        server.answer(body -> answer);

        Said said = model(0, 0).ask(document, QUESTION);

        assertThat(said.isWithheld()).isTrue();
        assertThat(said.text()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"This model's maximum context length is 4096 tokens\"}}",
                "400|{\"error\":{\"message\":\"the request exceeds the available context size, try increasing it\"}}",
                "422|{\"detail\":\"Prompt is too long\"}",
                "413|Request Entity Too Large"
            })
    void aQuestionThatIsTooLongIsToldFromOtherRefusals(int status, String body) {
        server.answer(request -> ModelServer.json(status, body));

        assertThatThrownBy(() -> model(0, 0).ask(document, QUESTION))
                .isInstanceOfSatisfying(
                        TooLongException.class,
                        e -> assertThat(e.fault().code()).isEqualTo(FailureCode.SERVICE_ANSWER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429|{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}"
                        + "|LLM_UNAVAILABLE|answered 429: You exceeded your current quota",
                "503|<html>Busy</html>|LLM_UNAVAILABLE|answered 503: <html>Busy</html>",
                "404|404 page not found|SERVICE_ANSWER|answered 404: 404 page not found",
                "200|{\"error\":\"Unexpected endpoint or method. (POST /chat/completions)\"}"
                        + "|LLM_UNAVAILABLE|Unexpected endpoint or method. (POST /chat/completions)",
                "200|{\"choices\":null,\"error\":{\"message\":\"Provider returned error\",\"code\":429}}"
                        + "|LLM_UNAVAILABLE|answered 429: Provider returned error",
                "200|{\"object\":\"error\",\"message\":\"The model `x` does not exist\",\"code\":404}"
                        + "|SERVICE_ANSWER|answered 404: The model `x` does not exist",
                "200|{\"choices\":[{\"error\":{\"message\":\"Upstream died\",\"code\":502},\"finish_reason\":\"error\"}]}"
                        + "|LLM_UNAVAILABLE|answered 502: Upstream died",
                "200|<html>Sign in</html>|LLM_UNAVAILABLE|no JSON but application/json"
            })
    void whatIsWrongIsToldInTheWordsOfTheService(int status, String body, FailureCode code, String words) {
        server.answer(request -> ModelServer.json(status, body));

        ServiceException fault = fault(model(0, 0));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.getMessage()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/chat/completions", "/v1/chat/completions/", "  /v1"})
    void findsItsAddressHoweverMuchOfItWasNamed(String path) {
        model(server.url() + path.strip() + (path.startsWith(" ") ? " " : ""), "")
                .ask(document, QUESTION);

        assertThat(server.paths()).containsExactly("/v1/chat/completions");
    }

    @Test
    void theLineEndAfterAKeyIsNoPartOfIt() {
        model(server.url() + "/v1", "sk-12\n").ask(document, QUESTION);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nobodyAtTheAddressIsToldAsThat() {
        LanguageModel model = model(0, 0);
        server.close();

        assertThat(fault(model).getMessage()).contains("nobody answers at this address");
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
        return model(server.url() + "/v1", "", jobTokens, dayTokens);
    }

    private LanguageModel model(String url, String key) {
        return model(url, key, 0, 0);
    }

    private LanguageModel model(String url, String key, long jobTokens, long dayTokens) {
        ModelProperties properties = new ModelProperties(
                url, "test", key, Duration.ofSeconds(2), 50, DataSize.ofKilobytes(100), 0, jobTokens, dayTokens);
        return new LanguageModel(properties, new Budget(properties, uses), threads);
    }
}
