package io.docket.routes.flow;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.jms.support.converter.SimpleMessageConverter;
import org.springframework.stereotype.Component;

/** Accepts only text messages, since Docket sends no others; any other type is rejected without deserializing it. */
@Component("textMessages")
class TextMessages extends SimpleMessageConverter {

    @Override
    public Object fromMessage(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return body == null ? "" : body;
        }
        throw new MessageConversionException(
                "Message " + message.getJMSMessageID() + " in " + message.getJMSDestination() + " is no text but a "
                        + message.getClass().getSimpleName());
    }
}
