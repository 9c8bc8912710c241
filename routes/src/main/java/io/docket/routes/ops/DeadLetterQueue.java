package io.docket.routes.ops;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import jakarta.jms.ConnectionFactory;
import org.apache.camel.Header;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * The dead-letter queue, where operators who work with Hawtio find what failed. The database is the truth; what the queue
 * lacks because the broker was away, or has too much, changes nothing.
 */
@Component
class DeadLetterQueue {
    private final JmsTemplate jms;

    DeadLetterQueue(ConnectionFactory connections) {
        jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
    }

    /** Takes the messages about a document out. */
    public void take(@Header(Headers.DOCUMENT_ID) String documentId) {
        // An id is letters, digits and dashes; anything else would be another selector than the one meant.
        if (documentId.matches("[A-Za-z0-9-]{1,64}")) {
            String selector = Headers.DOCUMENT_ID + " = '" + documentId + "'";
            boolean taken;
            do {
                taken = jms.receiveSelected(Queues.DEAD, selector) != null;
            } while (taken);
        }
    }
}
