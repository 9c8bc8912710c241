package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Queues;
import io.docket.samples.Samples;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jms.core.JmsTemplate;

/** Somebody who can write to the broker lays a serialized object into our queues. */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class ForeignMessageIT {
    private static final String ASIDE = "docket.test.objects";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ConnectionFactory connections;

    /** Does its harm when it is read. */
    private static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger READ = new AtomicInteger();

        @SuppressWarnings("UnusedMethod") // Called by whoever deserializes it.
        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            READ.incrementAndGet();
        }
    }

    @Test
    void isNeverMadeAnObjectOfAndHoldsUpNothing() {
        JmsTemplate jms = new JmsTemplate(connections);
        for (String queue : new String[] {Queues.INTERACTIVE, Queues.EVENTS}) {
            jms.setPubSubDomain(queue.equals(Queues.EVENTS));
            jms.send(queue, session -> session.createObjectMessage(new Gadget()));
        }

        Api api = new Api(http);
        String id = api.accepted(Samples.file("invoices/invoice-en-02-software.pdf"), Map.of());
        api.awaitStatus(id, "completed");

        assertThat(Gadget.READ).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {Queues.INTERACTIVE, Queues.BULK, Queues.EXPORT})
    void waitsForAnOperatorAtOnceAndCostsOneLineOfTheLog(String queue, CapturedOutput output) throws Exception {
        JmsTemplate jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(10_000);
        jms.send(queue, session -> {
            ObjectMessage message = session.createObjectMessage(new Gadget());
            message.setStringProperty("foreign", queue);
            return message;
        });

        Message dead = Objects.requireNonNull(jms.receiveSelected(Queues.DEAD, "foreign = '" + queue + "'"));

        assertThat(dead).isInstanceOf(ObjectMessage.class);
        assertThat(output.getAll().lines().filter(line -> line.contains("unread") && line.contains(queue)))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(" WARN "));
        assertThat(output.getAll()).doesNotContain("Forbidden class").doesNotContain("MessageConversionException");
        assertThat(Gadget.READ).hasValue(0);
    }

    @Test
    void isRefusedToWhoeverWantsItsObject() {
        JmsTemplate jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(5000);
        jms.send(ASIDE, session -> session.createObjectMessage(new Gadget()));

        ObjectMessage message = (ObjectMessage) Objects.requireNonNull(jms.receive(ASIDE));

        assertThatThrownBy(message::getObject).isInstanceOf(JMSException.class);
        assertThat(Gadget.READ).hasValue(0);
    }
}
