package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.StartFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads the pipelines into Camel at the start; a faulty one aborts it, or is left out with a warning. */
@Component
class PipelineStart implements CamelContextConfiguration {
    private static final Logger log = LoggerFactory.getLogger(PipelineStart.class);

    private final Pipelines pipelines;
    private final PipelineProperties properties;
    private final List<PipelineFile> shipped;
    private final List<PipelineFile> own;

    /** Reads the files before anything else is started. */
    PipelineStart(PipelineFiles files, Pipelines pipelines, PipelineProperties properties) throws IOException {
        this.pipelines = pipelines;
        this.properties = properties;
        this.shipped = files.shipped();
        this.own = new ArrayList<>(files.own());
        judge(Stream.concat(own.stream().flatMap(file -> file.faults().stream()), namedTwice().stream())
                .toList());
    }

    /** The second of two files of one name is left out, e.g. {@code orders.yaml} beside {@code orders.camel.yaml}. */
    private List<Fault> namedTwice() {
        Map<String, PipelineFile> first = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        own.removeIf(file -> {
            PipelineFile before = first.putIfAbsent(file.name(), file);
            if (before != null) {
                faults.add(file.fault(1, before.label() + " is the pipeline \"" + file.name() + "\" already"));
            }
            return before != null;
        });
        return faults;
    }

    private void judge(List<Fault> faults) {
        if (properties.strict() && !faults.isEmpty()) {
            throw fault(faults);
        }
        faults.forEach(fault -> log.warn("Left out a pipeline: {}", fault));
    }

    private static StartFault fault(List<Fault> faults) {
        return new StartFault("Pipelines", faults, "docket.pipelines.strict", "docs/pipelines.md");
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        PipelineSelection selection = new PipelineSelection(camel, shipped, own);
        List<PipelineFile> chosen = selection.choose();
        judge(selection.faults());
        List<Fault> faults = new ArrayList<>();
        chosen.forEach(file -> load(camel, file, faults));
        if (!faults.isEmpty()) {
            throw fault(faults);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        log.info("Pipelines: {}", String.join(", ", pipelines.names()));
    }

    private void load(CamelContext camel, PipelineFile file, List<Fault> faults) {
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(
                            file.name() + ".camel.yaml", file.file().getContentAsByteArray()));
            pipelines.add(new Pipelines.Pipeline(file.name(), file.sha256(), file.lane()));
            if (own.contains(file)) {
                pipelines.own(file.routes().keySet());
            }
        } catch (Exception e) {
            faults.add(file.fault(LineOf.fault(e), LineOf.words(e)));
        }
    }
}
