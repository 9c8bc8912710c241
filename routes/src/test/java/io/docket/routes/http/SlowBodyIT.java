package io.docket.routes.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class SlowBodyIT {
    private static final String JSON = "Content-Type: application/json\r\n";

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    /** All at once, because that takes 20 s. */
    @Test
    void tellsWhoFallsSilentInTheMiddleOfABody(CapturedOutput output) throws Exception {
        List<String> requests = List.of(
                request("POST /auth/login", JSON + "Content-Length: 300\r\n") + "{",
                request("POST /api/documents/text", JSON + "Content-Length: 3000\r\n") + "{",
                request("POST /api/documents/text", JSON + "Content-Length: 100000\r\n") + "{",
                request("POST /api/documents/text", JSON + "Transfer-Encoding: chunked\r\n") + "2\r\n{ \r\n",
                request(
                                "POST /api/documents/upload",
                                "Content-Type: multipart/form-data; boundary=X\r\nContent-Length: 100000\r\n")
                        + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na");
        List<Socket> sockets = new ArrayList<>();
        try {
            for (String request : requests) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(socket);
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            }
            for (int i = 0; i < requests.size(); i++) {
                assertTooSlow(requests.get(i), sockets.get(i));
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertThat(output.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    private static void assertTooSlow(String request, Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

        assertThat(answer).as(request).startsWith("HTTP/1.1 408").contains("\"code\":\"body_too_slow\"", "\"hint\":");
    }

    private String request(String what, String headers) {
        return what + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + api.token() + "\r\n" + headers
                + "\r\n";
    }
}
