package io.docket.e2e;

import io.docket.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Docket for all test classes that ask for the same name; starting one is what takes the time. With
 * {@code -Ddocket.it.set=scaled} there is only one, the scaled set. Where that cannot be started the tests are skipped, and
 * say so.
 */
final class RunningDocket implements BeforeAllCallback {
    /** Most bytes of a file. */
    static final int LIMIT = 16 << 20;

    /** Chooses the set: {@value #SCALED}, or one process. */
    static final String SET_PROPERTY = "docket.it.set";

    static final String SCALED = "scaled";

    /** Tells apart the JVMs in which tests run side by side. */
    private static final String FORK = System.getProperty("docket.it.fork", "");

    /**
     * What runs, by its key, until {@link EndOfTests}. With two JVMs failsafe gives each class a run of JUnit for itself,
     * so that nothing that is kept with JUnit's own context outlives a class.
     */
    private static final Map<String, Running> RUNNING = new ConcurrentHashMap<>();

    /** What a killed worker had in hand is taken up again soon, and any number of times. */
    static final List<String> SETTINGS = List.of(
            "docket.intake.max-file-size=" + LIMIT + "B",
            // They send the same samples again and again.
            "docket.intake.duplicates=accept",
            "docket.jobs.lease=8s",
            "docket.jobs.resend-after=3s",
            "docket.jobs.max-attempts=50");

    private final String name;
    private final Jar jar;
    private final boolean mayBeScaled;
    private final List<String> more;
    private @Nullable Running running;

    private RunningDocket(String name, Jar jar, boolean mayBeScaled, List<String> more) {
        this.name = name;
        this.jar = jar;
        this.mayBeScaled = mayBeScaled;
        this.more = more;
    }

    /** What stands behind {@code java}. */
    @FunctionalInterface
    private interface Jar {
        List<String> command() throws IOException;
    }

    /** One that runs the packed jar as it is. */
    static RunningDocket packed(String name) {
        return new RunningDocket(name, DocketJar::packed, true, List.of());
    }

    /** One that starts faster, for classes that start it again. */
    static RunningDocket unpacked(String name) {
        return new RunningDocket(name, DocketJar::unpacked, true, List.of());
    }

    /** The same with more settings; always one process. */
    static RunningDocket unpacked(String name, List<String> settings) {
        return new RunningDocket(name, DocketJar::unpacked, false, settings);
    }

    /** One with what docs/extending.md adds to Docket itself; always one process. */
    static RunningDocket extended(String name, List<String> settings) {
        return new RunningDocket(name, ExtendedDocket::command, false, settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        String key = mayBeScaled && SCALED.equals(System.getProperty(SET_PROPERTY)) ? SCALED : name;
        Running found = RUNNING.computeIfAbsent(key, this::start);
        Assumptions.assumeTrue(found.docket() != null, "The scaled set cannot be started here");
        running = found;
        docket().mark();
    }

    Docket docket() {
        return Objects.requireNonNull(running().docket());
    }

    /** Returns the admin, who signed in at the start. */
    DocketClient client() {
        return Objects.requireNonNull(running().client());
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("Docket is not running");
        }
        return running;
    }

    private Running start(String key) {
        try {
            Docket docket = key.equals(SCALED) ? scaled() : embedded();
            return new Running(docket, docket == null ? null : DocketClient.admin(docket.uri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Docket embedded() throws IOException {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(more);
        return Docket.embedded(Folders.empty(name + FORK), jar.command(), settings);
    }

    private static @Nullable Docket scaled() throws IOException {
        Path home = Folders.empty(SCALED + FORK);
        Servers servers;
        try {
            servers = new Servers(home.resolve("servers"));
        } catch (IOException | IllegalStateException e) {
            if (Boolean.getBoolean("e2e.required")) {
                throw e;
            }
            System.out.println("The tests of the scaled set are skipped: " + e);
            return null;
        }
        return Docket.scaled(home, servers, SETTINGS);
    }

    /** Ends all that runs. */
    static void end() throws IOException {
        for (Running each : RUNNING.values()) {
            Docket docket = each.docket();
            if (docket != null) {
                docket.close();
            }
        }
    }

    /** Both are null where the scaled set cannot be started. */
    private record Running(
            @Nullable Docket docket, @Nullable DocketClient client) {}
}
