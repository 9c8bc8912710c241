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
 * Closes connections with an unfinished request body: Tomcat would block a thread to read the rest, for as long as the
 * client sends.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String KEY = Connections.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Handle());
    }

    /** Closes the connection of a request. */
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
