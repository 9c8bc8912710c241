package io.docket.routes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.servers.ModelServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Translators of both protocols, as a server that answers as it is told. */
@DocketIntegration
class TranslatorIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private LanguageModel none;

    @Autowired
    private Prompts prompts;

    @Autowired
    private CallThreads threads;

    private ModelServer server;
    private DocumentRow document;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer(body -> ModelServer.translates("Die Miete ist fällig."));
        document = documents.find(TestDocuments.unqueued(documents).id()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksInTheCodesOfTwoLettersAndWithItsKey() {
        Said said = translator().translate(document, "The rent is \"due\".", "eng", "deu");

        assertThat(said).isEqualTo(new Said("Die Miete ist fällig.", Said.End.WHOLE, 0));
        assertThat(server.requests())
                .containsExactly(
                        "{\"q\":\"The rent is \\\"due\\\".\",\"source\":\"en\",\"target\":\"de\",\"format\":\"text\","
                                + "\"api_key\":\"key\"}");
    }

    @Test
    void asksApertiumInTheCodesOfThreeLetters() {
        server.answer(body -> ModelServer.translatesAsApertium("El alquiler está debido."));
        Translator apertium = translator(TranslatorApi.APERTIUM, "/translate/", "");

        Said said = apertium.translate(document, "The rent & the *costs* are due.", "eng", "spa");

        assertThat(said.text()).isEqualTo("El alquiler está debido.");
        assertThat(apertium.name()).isEqualTo("Apertium at " + server.url().substring("http://".length()));
        assertThat(server.paths()).containsExactly("/translate");
        assertThat(server.requests())
                .containsExactly(
                        "langpair=eng%7Cspa&markUnknown=no&format=txt" + "&q=The+rent+%26+the+*costs*+are+due.");
    }

    @Test
    void apertiumsKeyGoesWithTheText() {
        server.answer(body -> ModelServer.translatesAsApertium("Debido."));

        translator(TranslatorApi.APERTIUM, "", "key\n").translate(document, "Due.", "eng", "spa");

        assertThat(server.requests()).singleElement().asString().contains("&key=key&q=Due.");
    }

    @Test
    void aPairThatApertiumDoesNotHaveIsToldInItsWords() {
        server.answer(
                body -> ModelServer.json(
                        400,
                        "{\"status\":\"error\",\"code\":400,\"message\":\"Bad Request\",\"explanation\":\"That pair is not installed\"}"));

        ServiceException fault = fault(TranslatorApi.APERTIUM);

        assertThat(fault.code()).isEqualTo(FailureCode.SERVICE_ANSWER);
        assertThat(fault.getMessage()).endsWith("answered 400: That pair is not installed");
        assertThat(fault.hint()).contains("DOCKET_TRANSLATE_API");
    }

    @Test
    void theAnswerOfAnotherApiIsNoTranslation() {
        ServiceException fault = fault(TranslatorApi.APERTIUM);

        assertThat(fault.code()).isEqualTo(FailureCode.TRANSLATOR_UNAVAILABLE);
        assertThat(fault.getMessage()).contains("without translation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 😀", "12 + 30 = 42", "* * *", "…\n\n12.03.2026"})
    void whatHasNoWordsIsNotSent(String text) {
        assertThat(translator().translate(document, text, "eng", "deu").text()).isEqualTo(text);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void signsThatCameAsEntitiesAreShownAsSigns() {
        server.answer(body -> ModelServer.translates("L&#39;hôtel &quot;Bär &amp; Sohn&quot;"));

        assertThat(translator()
                        .translate(document, "The hotel \"Bear & Son\"", "eng", "fra")
                        .text())
                .isEqualTo("L'hôtel \"Bär & Sohn\"");
    }

    @Test
    void entitiesThatTheTextHasStay() {
        server.answer(body -> ModelServer.translates("Schreiben Sie &amp; für das Zeichen"));

        assertThat(translator()
                        .translate(document, "Write &amp; for the sign", "eng", "deu")
                        .text())
                .isEqualTo("Schreiben Sie &amp; für das Zeichen");
    }

    @Test
    void theLinesOfAParagraphAreSentAsOne() {
        translator()
                .translate(document, "The tenant rents the office on the second floor\nof the house.", "eng", "deu");

        assertThat(server.requests()).singleElement().asString().contains("second floor of the house.");
    }

    @Test
    void aTextThatIsTooLongIsToldFromOtherRefusals() {
        server.answer(body ->
                ModelServer.json(400, "{\"error\":\"Invalid request: request (5461) exceeds text limit (5000)\"}"));

        assertThatThrownBy(() -> translator().translate(document, "The rent is due.", "eng", "deu"))
                .isInstanceOf(TooLongException.class);
    }

    static List<ModelServer.Answer> brokenAnswers() {
        return List.of(
                ModelServer.translates(" "),
                ModelServer.json(200, "{\"error\":\"Slow down\"}"),
                ModelServer.json(500, "{}"),
                ModelServer.json(429, "{}"),
                ModelServer.json(200, "<html>Gateway</html>"),
                ModelServer.json(200, "{}"),
                ModelServer.breaksOff(),
                ModelServer.neverEnds(),
                ModelServer.stopsInTheMiddle());
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void aBrokenAnswerIsWorthAnotherAttempt(ModelServer.Answer answer) {
        server.answer(body -> answer);

        ServiceException fault = fault();

        assertThat(fault.code()).as("%s", fault.getMessage()).isEqualTo(FailureCode.TRANSLATOR_UNAVAILABLE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aLanguageThatItDoesNotKnowIsToldInItsWords() {
        server.answer(body -> ModelServer.json(400, "{\"error\":\"xx is not supported\"}"));

        ServiceException fault = fault();

        assertThat(fault.code()).isEqualTo(FailureCode.SERVICE_ANSWER);
        assertThat(fault.getMessage()).contains("answered 400").contains("xx is not supported");
    }

    private ServiceException fault() {
        return fault(TranslatorApi.LIBRETRANSLATE);
    }

    private ServiceException fault(TranslatorApi api) {
        return catchThrowableOfType(
                ServiceException.class,
                () -> translator(api, "", "").translate(document, "The rent is due.", "eng", "deu"));
    }

    private Translator translator() {
        return translator(TranslatorApi.LIBRETRANSLATE, "/", "key");
    }

    private Translator translator(TranslatorApi api, String path, String key) {
        TranslatorProperties properties = new TranslatorProperties(
                server.url() + path, api, key, Duration.ofSeconds(2), DataSize.ofKilobytes(100));
        return new Translator(properties, none, prompts, threads);
    }
}
