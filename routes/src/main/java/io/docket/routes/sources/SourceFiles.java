package io.docket.routes.sources;

import io.docket.routes.flow.Fault;
import io.docket.routes.store.folders.DefinitionFolder;
import io.docket.routes.store.folders.OwnFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that define sources: those that we ship, and those of the folder {@code sources}. */
@Component
class SourceFiles {
    private static final String SHIPPED = "classpath*:sources/*.camel.yaml";

    private final SourceTemplates templates;
    private final SourceProperties properties;

    SourceFiles(SourceTemplates templates, SourceProperties properties) {
        this.templates = templates;
        this.properties = properties;
    }

    /** Reads all of them; two sources of one name are a fault of the later file. */
    List<DefinitionReader.Read> read() throws IOException {
        List<DefinitionReader.Read> files = new ArrayList<>();
        for (Resource shipped : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
            files.add(read(shipped, String.valueOf(shipped.getFilename())));
        }
        Path folder = OwnFolder.of("sources", properties.folder());
        DefinitionFolder.yaml(folder).forEach(file -> files.add(own(folder, file)));
        Map<String, String> places = new HashMap<>();
        return files.stream().map(file -> withoutRepeats(file, places)).toList();
    }

    DefinitionReader.Read read(Resource file, String label) {
        return new DefinitionReader(templates.all(), label).read(file);
    }

    private static DefinitionReader.Read withoutRepeats(DefinitionReader.Read file, Map<String, String> places) {
        List<Fault> faults = new ArrayList<>(file.faults());
        List<Definition> own = new ArrayList<>();
        for (Definition definition : file.definitions()) {
            String first = places.putIfAbsent(definition.name(), definition.place());
            if (first == null) {
                own.add(definition);
            } else {
                faults.add(new Fault(
                        definition.place(), "There is a source \"" + definition.name() + "\" already, see " + first));
            }
        }
        return new DefinitionReader.Read(file.label(), own, faults);
    }

    /** A link out of the folder is not read: an error message could reveal parts of the file. */
    private DefinitionReader.Read own(Path folder, Path file) {
        String label = folder + "/" + DefinitionFolder.name(file);
        return DefinitionFolder.holds(folder, file)
                ? read(new FileSystemResource(file), label)
                : new DefinitionReader.Read(
                        label,
                        List.of(),
                        List.of(new Fault(label + ":1", "It is no ordinary file of the folder, or a link out of it")));
    }
}
