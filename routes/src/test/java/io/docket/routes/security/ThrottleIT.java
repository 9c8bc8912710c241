package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.SignInRows;
import io.docket.routes.store.accounts.SignInRows.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-ins that are guessed; each test comes from addresses of its own. */
@DocketIntegration
class ThrottleIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private SignInRows rows;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient jdbc;

    private People people;
    private final String home = address();
    private final String stranger = address();

    @BeforeEach
    void signIn() {
        people = new People(http);
    }

    @Test
    void refusesTheRightPasswordAfterFiveWrongOnesAndSaysHowLong() {
        String name = people.add("viewer", "default");
        guess(name, stranger, 5);

        ResponseEntity<JsonNode> answer = login(name, People.PASSWORD, stranger);

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(People.code(answer)).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(Objects.requireNonNull(answer.getHeaders().getFirst("Retry-After"))))
                .isBetween(1, 6);
    }

    @Test
    void countsANameFromAllAddresses() {
        String name = people.add("viewer", "default");
        for (int i = 0; i < 5; i++) {
            guess(name, address(), 1);
        }

        assertThat(login(name, People.PASSWORD, address()).getStatusCode().value())
                .isEqualTo(429);
    }

    @Test
    void countsNamesThatDoNotExistLikeThoseThatDo() {
        String nobody = "nobody-" + System.nanoTime();
        guess(nobody, stranger, 5);

        assertThat(login(nobody, "x", stranger).getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void letsNoStrangerKeepAUserOutOfWhereTheySignInFrom() {
        String name = people.add("viewer", "default");
        assertThat(login(name, People.PASSWORD, home).getStatusCode().value()).isEqualTo(200);
        guess(name, stranger, 6);

        assertThat(login(name, People.PASSWORD, stranger).getStatusCode().value())
                .isEqualTo(429);
        assertThat(login(name, People.PASSWORD, home).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        String name = people.add("viewer", "default");
        for (int round = 0; round < 2; round++) {
            guess(name, home, 4);
            assertThat(login(name, People.PASSWORD, home).getStatusCode().value())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsNoneOfManyGuessesAtOnceSlipThrough() throws Exception {
        String name = people.add("viewer", "default");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> guesses = IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(i ->
                        () -> login(name, "wrong", stranger).getStatusCode().value())
                .toList();

        int looked = 0;
        for (Future<Integer> answer : threads.invokeAll(guesses)) {
            looked += answer.get() == 401 ? 1 : 0;
        }
        threads.shutdown();

        assertThat(looked).isEqualTo(5);
    }

    @Test
    void makesTheWaitLongerWithEachFurtherAttemptUpToALimitAndNotByTryingMeanwhile() {
        Limit limit = new Limit(2, Duration.ofSeconds(100), 3, Duration.ofHours(1));
        String subject = "test:" + System.nanoTime();

        assertThat(rows.take(subject, limit)).isTrue();
        assertThat(wait(subject)).isZero();
        for (int expected : List.of(100, 200, 400, 800, 800)) {
            assertThat(rows.take(subject, limit)).isTrue();
            assertThat(rows.take(subject, limit)).isFalse();
            assertThat(wait(subject)).isBetween(expected - 5L, expected + 0L);
            jdbc.sql("update sign_in_attempt set free_at = 1 where subject = :subject")
                    .param("subject", subject)
                    .update();
        }
        rows.forget(subject);
    }

    @Test
    void keepsNoMoreThanTheHashesHaveRoomForHoweverManyNamesAreTried() {
        Origin origin = new Origin(stranger, "POST /auth/login", "");

        for (int i = 0; i < 40; i++) {
            signIns.begin("name-" + i + "-" + System.nanoTime(), origin);
        }

        assertThat(jdbc.sql("select subject from sign_in_attempt where subject like 'name:%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(subject -> subject.matches("name:[0-9a-f]{4}"));
    }

    @Test
    void sweepsWhatIsForgotten() {
        String subject = "test:" + System.nanoTime();
        rows.take(subject, new Limit(5, Duration.ofSeconds(1), 1, Duration.ZERO));

        signIns.sweep();

        assertThat(jdbc.sql("select count(*) from sign_in_attempt where subject = :subject")
                        .param("subject", subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesTheAddressesOfAnIpv6NetworkForOne() {
        assertThat(SignIns.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SignIns.network("2001:db8:1:2::1"));
        assertThat(SignIns.network("2001:db8:1:3::1")).isNotEqualTo(SignIns.network("2001:db8:1:2::1"));
        assertThat(SignIns.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private long wait(String subject) {
        return rows.waitsUntil(subject)
                .map(until -> Duration.between(java.time.Instant.now(), until).toSeconds() + 1)
                .orElse(0L);
    }

    private void guess(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            login(name, "wrong", address);
        }
    }

    private ResponseEntity<JsonNode> login(String name, String password, String address) {
        return http.exchange(
                RequestEntity.post("/auth/login")
                        .header("X-Forwarded-For", address)
                        .body(Map.of("username", name, "password", password)),
                JsonNode.class);
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }
}
