package io.docket.routes.ops;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import jakarta.jms.ConnectionFactory;
import org.apache.camel.Header;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * The dead-letter queue, for operators who use Hawtio. It only mirrors the database: missing or superfluous messages,
 * e.g. because the broker was unreachable, do no harm.
 */
@Component
class DeadLetterQueue {
    private final JmsTemplate jms;

    DeadLetterQueue(ConnectionFactory connections) {
        jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
    }

    /** Removes the messages about a document. */
    public void take(@Header(Headers.DOCUMENT_ID) String documentId) {
        // Anything but letters, digits and dashes could change the meaning of the JMS selector.
        if (documentId.matches("[A-Za-z0-9-]{1,64}")) {
            String selector = Headers.DOCUMENT_ID + " = '" + documentId + "'";
            boolean taken;
            do {
                taken = jms.receiveSelected(Queues.DEAD, selector) != null;
            } while (taken);
        }
    }
}
