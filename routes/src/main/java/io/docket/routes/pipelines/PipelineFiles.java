package io.docket.routes.pipelines;

import io.docket.routes.store.folders.DefinitionFolder;
import io.docket.routes.store.folders.OwnFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that say the order of steps: those that we ship, and those of the folder {@code pipelines}. */
@Component
class PipelineFiles {
    private static final String SHIPPED = "classpath*:camel/pipelines/*.camel.yaml";

    private final PipelineProperties properties;

    PipelineFiles(PipelineProperties properties) {
        this.properties = properties;
    }

    List<PipelineFile> shipped() throws IOException {
        List<PipelineFile> files = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
            String name = String.valueOf(file.getFilename());
            files.add(PipelineReader.read(named(name), "camel/pipelines/" + name, file));
        }
        return files;
    }

    /** Returns the folder's files, except OpenAPI files; one with the name of a shipped file replaces it. */
    List<PipelineFile> own() throws IOException {
        Path folder = OwnFolder.of("pipelines", properties.folder());
        return DefinitionFolder.yaml(folder).stream()
                .filter(file -> !DefinitionFolder.name(file).matches("(?i).*\\.openapi\\.ya?ml"))
                .map(file -> own(folder, file))
                .toList();
    }

    private static PipelineFile own(Path folder, Path file) {
        String name = DefinitionFolder.name(file);
        String label = folder + "/" + name;
        FileSystemResource resource = new FileSystemResource(file);
        return DefinitionFolder.holds(folder, file)
                ? PipelineReader.read(named(name), label, resource)
                : PipelineFile.faulty(
                        named(name), label, resource, "It is no ordinary file of the folder, or a link out of it");
    }

    private static String named(String file) {
        return file.replaceFirst("(?i)(\\.camel)?\\.ya?ml$", "");
    }
}
