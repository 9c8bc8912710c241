package io.docket.routes.models;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** A translator with LibreTranslate's API, as a server that answers as it is told. */
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

        assertThat(said).isEqualTo(new Said("Die Miete ist fällig.", false, 0));
        assertThat(server.requests())
                .containsExactly(
                        "{\"q\":\"The rent is \\\"due\\\".\",\"source\":\"en\",\"target\":\"de\",\"format\":\"text\","
                                + "\"api_key\":\"key\"}");
    }

    static List<ModelServer.Answer> brokenAnswers() {
        return List.of(
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
        return catchThrowableOfType(
                ServiceException.class, () -> translator().translate(document, "The rent is due.", "eng", "deu"));
    }

    private Translator translator() {
        TranslatorProperties properties =
                new TranslatorProperties(server.url() + "/", "key", Duration.ofSeconds(2), DataSize.ofKilobytes(100));
        return new Translator(properties, none, prompts, threads);
    }
}
