package io.docket.routes.ops;

import io.docket.routes.flow.Role;
import io.docket.routes.flow.Roles;
import io.docket.routes.security.FirstAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the address of Docket, and at the first start the password of the admin. */
@Component
class StartMessage {
    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final ServletWebServerApplicationContext context;
    private final FirstAdmin admin;
    private final Roles roles;

    StartMessage(ServletWebServerApplicationContext context, FirstAdmin admin, Roles roles) {
        this.context = context;
        this.admin = admin;
        this.roles = roles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        int port = context.getWebServer().getPort();
        if (!roles.has(Role.WEB)) {
            log.info("Docket is ready as {}, its health is at http://localhost:{}/health", roles.names(), port);
            return;
        }
        String password = admin.create();
        if (password != null) {
            log.info("First start: sign in as admin with the password {} (it is not shown again)", password);
        }
        log.info("Docket is ready at http://localhost:{}", port);
    }
}
