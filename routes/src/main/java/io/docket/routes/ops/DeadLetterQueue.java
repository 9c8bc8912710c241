package io.docket.routes.ops;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/** Looks into the dead-letter queue and takes messages out of it. */
@Component
class DeadLetterQueue {
    private static final String ID_PREFIX = "ID:";
    private static final long PATIENCE_MILLIS = 1000;

    private final JmsTemplate jms;

    DeadLetterQueue(ConnectionFactory connections) {
        jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(PATIENCE_MILLIS);
    }

    /**
     * One message.
     *
     * @param documentId null in a message that no code of ours sent
     */
    record DeadLetter(String id, @Nullable String documentId, Instant at, String reason) {}

    List<DeadLetter> list() {
        List<DeadLetter> letters = jms.browse(Queues.DEAD, (session, browser) -> {
            List<DeadLetter> found = new ArrayList<>();
            for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); ) {
                found.add(letter((Message) messages.nextElement()));
            }
            return found;
        });
        return Objects.requireNonNullElse(letters, List.of());
    }

    /** Takes a message out; empty when it is not there (any more). */
    Optional<DeadLetter> take(String id) {
        // An id is letters, digits and dashes; anything else would be another selector than the one meant.
        if (!id.matches("[A-Za-z0-9-]{1,100}")) {
            return Optional.empty();
        }
        Message message = jms.receiveSelected(Queues.DEAD, "JMSMessageID = '" + ID_PREFIX + id + "'");
        try {
            return message == null ? Optional.empty() : Optional.of(letter(message));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeadLetter letter(Message message) throws JMSException {
        String reason = message.getStringProperty(Headers.REASON);
        return new DeadLetter(
                message.getJMSMessageID().substring(ID_PREFIX.length()),
                message.getStringProperty(Headers.DOCUMENT_ID),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                reason == null ? "Its message could not be delivered" : reason);
    }
}
