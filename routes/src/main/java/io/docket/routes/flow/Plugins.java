package io.docket.routes.flow;

import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.PluginException;
import io.docket.processors.plugin.PluginJars;
import io.docket.routes.parsers.PluginTrial;
import io.docket.routes.store.folders.OwnFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The readers in the jars of the folder {@code plugins}; a faulty jar aborts the start, or is left out with a warning.
 */
@Component
public class Plugins {
    private static final Logger log = LoggerFactory.getLogger(Plugins.class);

    private final Map<String, Plugin> byType = new LinkedHashMap<>();

    Plugins(PluginProperties properties, PluginTrial trial) throws IOException {
        Path folder = OwnFolder.of("plugins", properties.folder());
        List<Fault> faults = new ArrayList<>();
        for (Path jar : PluginJars.in(folder)) {
            log.info("Loading plug-in {}", jar);
            Optional<String> harm = trial.fault(jar);
            if (harm.isPresent()) {
                faults.add(new Fault(jar.toString(), harm.get()));
            } else {
                load(jar, faults);
            }
        }
        if (properties.strict() && !faults.isEmpty()) {
            throw new StartFault("Plug-ins", faults, "docket.plugins.strict", "docs/extending.md");
        }
        faults.forEach(fault -> log.warn("Left out a plug-in: {}", fault));
        byType.forEach(
                (type, plugin) -> log.info("Plug-in {} reads {}", plugin.jar().getFileName(), type));
    }

    /**
     * A reader.
     *
     * @param jar that it is in, or the folder of its jars
     * @param type its class
     * @param reader to be asked what it is
     */
    public record Plugin(Path jar, Class<?> type, DocumentReader reader) {}

    private void load(Path jar, List<Fault> faults) {
        try {
            PluginJars.readers(jar).forEach(reader -> add(jar, reader, faults));
        } catch (PluginException e) {
            faults.add(new Fault(jar.toString(), String.valueOf(e.getMessage())));
        }
    }

    private void add(Path jar, DocumentReader reader, List<Fault> faults) {
        Plugin earlier =
                byType.putIfAbsent(reader.mediaType(), new Plugin(jar, reader.getClass(), new GuardedReader(reader)));
        if (earlier != null) {
            faults.add(new Fault(
                    jar.toString(),
                    reader.mediaType() + " is read by " + earlier.jar().getFileName() + " already"));
        }
    }

    /** Returns all readers, in the order of their jars. */
    public List<DocumentReader> readers() {
        return byType.values().stream().map(Plugin::reader).toList();
    }

    /** Returns who reads a type; empty when none does. */
    public Optional<Plugin> reading(String mediaType) {
        return Optional.ofNullable(byType.get(mediaType));
    }
}
