package io.docket.routes.models;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.FailureCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The language model that the settings name ({@link ModelProperties}). It is asked once: whoever asks is a part of a document,
 * which is tried again as a whole, over restarts too. While it wants to be left alone (Retry-After) it is not asked.
 */
@Component
public class LanguageModel {
    /** So many characters make a token, at least in the languages of Europe. */
    private static final int CHARACTERS_OF_TOKEN = 4;

    private final ModelProperties properties;
    private final Budget budget;
    private final CallFaults faults;
    private final Pace pace;
    private final CallThreads threads;
    private volatile @Nullable OpenAiChatModel client;
    private volatile boolean limitsCompletion;
    private volatile Instant closedUntil = Instant.EPOCH;

    LanguageModel(ModelProperties properties, Budget budget, CallThreads threads) {
        this.properties = properties;
        this.budget = budget;
        this.threads = threads;
        pace = new Pace(properties.callsPerMinute());
        faults = new CallFaults(
                "The language model" + (properties.isSet() ? " at " + properties.host() : ""),
                FailureCode.LLM_UNAVAILABLE,
                "DOCKET_LLM_URL (the address before /chat/completions, which mostly ends in /v1), DOCKET_LLM_MODEL,"
                        + " DOCKET_LLM_API_KEY");
    }

    public boolean isThere() {
        return properties.isSet();
    }

    /** Returns its name at its endpoint. */
    public String name() {
        return properties.model();
    }

    /** Returns where it is, as people are told. */
    public String host() {
        return properties.host();
    }

    /**
     * Asks it.
     *
     * @param document that the question is about, and whose budget pays for it
     * @throws ServiceException when it does not answer, or must not be asked; the code says why
     * @throws TooLongException when it takes only shorter questions
     */
    public Said ask(DocumentRow document, Question question) {
        long about = tokens(question.task()) + tokens(question.material());
        budget.require(document, about);
        awaitTurn();
        ChatResponse response;
        try {
            response = respond(question);
        } catch (RuntimeException e) {
            return notAnswered(e);
        }
        String text = Words.of(Objects.requireNonNullElse(response.aiMessage().text(), ""), question.material());
        TokenUsage used = response.tokenUsage();
        long input = used == null ? about : known(used.inputTokenCount(), about);
        long output = used == null ? tokens(text) : known(used.outputTokenCount(), tokens(text));
        budget.spend(document, input, output);
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return new Said("", Said.End.WITHHELD, input + output);
        }
        boolean isCut = response.finishReason() == FinishReason.LENGTH;
        if (text.isBlank()) {
            throw faults.useless(isCut ? "used all tokens of its answer before it said anything" : "said nothing");
        }
        return new Said(text, isCut ? Said.End.CUT : Said.End.WHOLE, input + output);
    }

    private Said notAnswered(RuntimeException failure) {
        if (CallFaults.isWithheld(failure)) {
            return new Said("", Said.End.WITHHELD, 0);
        }
        ServiceException fault = faults.of(failure);
        closeUntil(fault.notBefore());
        if (CallFaults.isTooLong(failure)) {
            throw TooLongException.of(fault);
        }
        throw fault;
    }

    private ChatResponse respond(Question question) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(question.task()), UserMessage.from(question.material()))
                .build();
        try {
            return client().chat(request);
        } catch (RuntimeException e) {
            if (wantsOtherLimit(e)) {
                limitsCompletion = true;
                client = null;
                return respond(question);
            }
            throw e;
        }
    }

    /** Newer models of OpenAI refuse max_tokens and name what they take instead, which other servers do not know. */
    private boolean wantsOtherLimit(RuntimeException failure) {
        return !limitsCompletion
                && CallFaults.cause(failure, AnsweredException.class)
                        .filter(answer -> answer.statusCode() == 400)
                        .filter(answer -> String.valueOf(answer.getMessage()).contains("max_completion_tokens"))
                        .isPresent();
    }

    private void awaitTurn() {
        Instant closed = closedUntil;
        if (closed.isAfter(Instant.now())) {
            throw new ServiceException(
                    FailureCode.LLM_UNAVAILABLE,
                    "The language model at " + host() + " wants to be left alone until " + closed,
                    "It is tried again by itself then",
                    closed,
                    null);
        }
        long until = System.nanoTime() + pace.turn().toNanos();
        while (until - System.nanoTime() > 0) {
            LockSupport.parkNanos(Math.min(until - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
            if (Thread.currentThread().isInterrupted()) {
                throw faults.useless("was not asked, because this process stops");
            }
        }
    }

    private void closeUntil(@Nullable Instant moment) {
        Optional.ofNullable(moment).filter(later -> later.isAfter(closedUntil)).ifPresent(later -> closedUntil = later);
    }

    /** Made when it is first needed: its classes cost as much as a tenth of a start. */
    private synchronized OpenAiChatModel client() {
        OpenAiChatModel made = client;
        if (made == null) {
            OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                    .baseUrl(properties.base())
                    .apiKey(properties.key())
                    .modelName(properties.model())
                    .maxRetries(0)
                    .httpClientBuilder(new BoundedClientBuilder(() -> threads.client(
                            properties.timeout(), (int) properties.answerSize().toBytes())));
            made = (limitsCompletion
                            ? builder.maxCompletionTokens(properties.answerTokens())
                            : builder.maxTokens(properties.answerTokens()))
                    .build();
            client = made;
        }
        return made;
    }

    private static long known(@Nullable Integer count, long otherwise) {
        return count == null || count <= 0 ? otherwise : count;
    }

    private static long tokens(String text) {
        return (text.length() + CHARACTERS_OF_TOKEN - 1L) / CHARACTERS_OF_TOKEN;
    }
}
