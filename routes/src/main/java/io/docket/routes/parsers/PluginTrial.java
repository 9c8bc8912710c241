package io.docket.routes.parsers;

import io.docket.processors.child.PluginMain;
import io.docket.routes.store.files.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the readers of a plug-in in a child JVM first, because one that ends its process would end Docket. */
@Component
public class PluginTrial {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ParserProperties properties;
    private final Path folder;
    private final Duration longest;

    @Autowired
    PluginTrial(ParserProperties properties, DataFolder data) throws IOException {
        this(properties, data.sub("tmp/parsers"), LONGEST);
    }

    /** @param longest how long it may take, with the start of the child */
    PluginTrial(ParserProperties properties, Path folder, Duration longest) {
        this.properties = properties;
        this.folder = folder;
        this.longest = longest;
    }

    /**
     * Returns what the plug-in did to the child; empty when it can be loaded.
     *
     * @param plugin a jar, or a folder of jars
     * @throws IOException when no child can be started
     */
    public Optional<String> fault(Path plugin) throws IOException {
        List<String> arguments = List.of(plugin.toAbsolutePath().toString());
        Process child = new ParserCommand(properties.memory(), folder, PluginMain.class, arguments)
                .builder()
                .start();
        try (InputStream answer = child.getInputStream()) {
            child.getOutputStream().close();
            if (!child.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(
                        "Its readers are not made within " + longest.toSeconds() + " s: a constructor does not return");
            }
            return answer.read() == PluginMain.ALIVE
                    ? Optional.empty()
                    : Optional.of("Making its readers ended the process (exit code " + child.exitValue()
                            + "): a constructor or static initialiser exits, or takes more than "
                            + properties.memory().toMegabytes() + " MB");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a plug-in was tried");
        } finally {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
    }
}
