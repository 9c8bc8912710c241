package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.accounts.TicketRows;
import io.docket.routes.store.accounts.TicketRows.Ticket;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

@DocketIntegration
class TicketIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TicketRows rows;

    @Autowired
    private JdbcClient jdbc;

    private People people;

    @BeforeEach
    void signIn() {
        people = new People(http);
    }

    @Test
    void opensOneSocket() throws Exception {
        String ticket = ticket(people.signedIn("viewer", "default"));
        URI uri = URI.create(http.getRootUri().replace("http", "ws") + "/ws/documents?ticket=" + ticket);

        WebSocketSession session = new StandardWebSocketClient()
                .execute(new TextWebSocketHandler(), uri.toString())
                .get(10, TimeUnit.SECONDS);

        assertThat(session.isOpen()).isTrue();
        session.close();
        assertThat(open("/ws/documents", ticket)).isEqualTo(401);
        assertThat(open("/api/stream", ticket)).isEqualTo(401);
    }

    @Test
    void opensAStreamAndNothingElse() throws Exception {
        Api user = people.signedIn("viewer", "default");

        assertThat(open("/api/documents", ticket(user))).isEqualTo(401);
        assertThat(open("/api/stream", ticket(user))).isEqualTo(200);
    }

    @Test
    void isGoodForHalfAMinute() throws Exception {
        JsonNode answer = Api.body(people.admin().post("/api/stream/ticket"));
        rows.insert(
                RandomToken.hash("late"),
                new Ticket("admin", null, 0, "", Instant.now().minusSeconds(1)));

        assertThat(answer.path("expires_in").asInt()).isEqualTo(30);
        assertThat(open("/api/stream", "late")).isEqualTo(401);
        rows.sweep();
        assertThat(jdbc.sql("select count(*) from stream_ticket where ticket_hash = :hash")
                        .param("hash", RandomToken.hash("late"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isNoGoodForAUserWhoIsDisabledMeanwhile() throws Exception {
        String name = people.add("viewer", "default");
        String ticket = ticket(people.signIn(name));

        people.change(name, "enabled", false);

        assertThat(open("/api/stream", ticket)).isEqualTo(401);
    }

    @Test
    void isKeptAsAHashOnly() {
        String ticket = ticket(people.signedIn("viewer", "default"));

        assertThat(jdbc.sql("select ticket_hash from stream_ticket")
                        .query(String.class)
                        .list())
                .contains(RandomToken.hash(ticket))
                .doesNotContain(ticket);
    }

    private static String ticket(Api user) {
        return Api.body(user.send(HttpMethod.POST, "/api/stream/ticket", ""))
                .path("ticket")
                .asText();
    }

    private int open(String path, String ticket) throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(http.getRootUri() + path + "?ticket=" + ticket))
                                .build(),
                        BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
