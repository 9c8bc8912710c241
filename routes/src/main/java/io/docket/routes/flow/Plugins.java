package io.docket.routes.flow;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.PluginException;
import io.docket.processors.plugin.PluginJars;
import io.docket.processors.plugin.Reading;
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

    Plugins(PluginProperties properties) throws IOException {
        Path folder = OwnFolder.of("plugins", properties.folder());
        List<Fault> faults = new ArrayList<>();
        for (Path jar : PluginJars.in(folder)) {
            try {
                PluginJars.readers(jar).forEach(reader -> add(jar, reader, faults));
            } catch (PluginException e) {
                faults.add(new Fault(jar.toString(), String.valueOf(e.getMessage())));
            }
        }
        if (properties.strict() && !faults.isEmpty()) {
            throw new StartFault("Plug-ins", faults, "docket.plugins.strict", "docs/extending.md");
        }
        faults.forEach(fault -> log.warn("Left out a plug-in: {}", fault));
        byType.forEach(
                (type, plugin) -> log.info("Plug-in {} reads {}", plugin.jar().getFileName(), type));
    }

    /** A reader, and the jar that it is in. */
    public record Plugin(Path jar, DocumentReader reader) {}

    private void add(Path jar, DocumentReader reader, List<Fault> faults) {
        Plugin earlier = byType.putIfAbsent(reader.mediaType(), new Plugin(jar, reader));
        if (earlier != null) {
            faults.add(new Fault(
                    jar.toString(),
                    reader.mediaType() + " is read by " + earlier.jar().getFileName() + " already"));
        }
    }

    /** Returns all readers, in the order of their jars. */
    public List<DocumentReader> readers() {
        return byType.values().stream()
                .<DocumentReader>map(plugin -> new Guarded(plugin.reader()))
                .toList();
    }

    /**
     * Catches exceptions of {@code isOne}, which is called for files of all types, so that the other types still work.
     */
    private record Guarded(DocumentReader reader) implements DocumentReader {
        @Override
        public String mediaType() {
            return reader.mediaType();
        }

        @Override
        public String kind() {
            return reader.kind();
        }

        @Override
        public boolean isOne(byte[] prefix, String fileName) {
            try {
                return reader.isOne(prefix, fileName);
            } catch (RuntimeException | LinkageError e) {
                log.warn("The plug-in for {} could not tell whether \"{}\" is one", mediaType(), fileName, e);
                return false;
            }
        }

        @Override
        public Reading read(Path file, Progress progress) throws IOException, UnreadableDocumentException {
            return reader.read(file, progress);
        }
    }

    /** Returns who reads a type; empty when none does. */
    public Optional<Plugin> reading(String mediaType) {
        return Optional.ofNullable(byType.get(mediaType));
    }
}
