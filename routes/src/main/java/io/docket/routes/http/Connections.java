package io.docket.routes.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends connections whose client has not sent all of a body: Tomcat would read the rest of it, with a thread, for as long as
 * the client likes.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String KEY = Connections.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Handle());
    }

    /** Has the connection of a request closed when the request ends. */
    static void cut(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Runnable cut) {
            cut.run();
        }
    }

    private static final class Handle extends ValveBase {
        Handle() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request connection = request.getCoyoteRequest();
            Runnable cut = () -> connection.action(ActionCode.CLOSE_NOW, null);
            request.setAttribute(KEY, cut);
            getNext().invoke(request, response);
        }
    }
}
