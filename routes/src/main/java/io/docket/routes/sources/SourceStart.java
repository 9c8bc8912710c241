package io.docket.routes.sources;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Role;
import io.docket.routes.flow.Roles;
import io.docket.routes.flow.SourceTeams;
import io.docket.routes.flow.StartFault;
import io.docket.routes.store.sources.SourceRows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Starts the sources of a process with that role; one that is wrong ends the start, or is left out and told about. */
@Component
class SourceStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(SourceStart.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SourceTemplates templates;
    private final SourceMaker maker;
    private final SourceRows rows;
    private final SourceProperties properties;
    private final SourceTeams teams;
    private final List<DefinitionReader.Read> files;
    private final List<Fault> refused = new ArrayList<>();

    /** Reads the files before anything else is started. */
    SourceStart(
            SourceFiles files,
            SourceTemplates templates,
            SourceMaker maker,
            SourceRows rows,
            SourceProperties properties,
            SourceTeams teams,
            Roles roles)
            throws IOException {
        this.templates = templates;
        this.maker = maker;
        this.rows = rows;
        this.properties = properties;
        this.teams = teams;
        this.files = roles.has(Role.SOURCES) ? files.read() : List.of();
        check(this.files.stream().flatMap(file -> file.faults().stream()).toList());
    }

    private void check(List<Fault> faults) {
        if (properties.strict() && !faults.isEmpty()) {
            throw new StartFault("Sources", faults, "docket.sources.strict", "\"Sources\" in docs/operations.md");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        files.forEach(this::start);
        check(refused);
        if (!files.isEmpty()) {
            rows.forget(Instant.now().minus(REMEMBERED));
        }
    }

    /** Starts what a file defines. */
    void start(DefinitionReader.Read file) {
        if (file.faults().isEmpty()) {
            file.definitions().forEach(this::start);
            return;
        }
        file.faults().forEach(fault -> log.warn("Left out a source: {}", fault));
        String first = file.faults().get(0).toString();
        file.definitions()
                .forEach(definition -> define(definition.name(), kind(definition), definition.place(), first));
        if (file.definitions().isEmpty()) {
            define(nameOf(file.label()), "unknown", file.label(), first);
        }
    }

    private void start(Definition definition) {
        try {
            Source source = maker.source(definition);
            rows.define(
                    source.name(),
                    teams.of(source.name()),
                    source.kind(),
                    source.address(),
                    source.schedule().text(),
                    null);
            maker.start(source, definition);
        } catch (Exception e) {
            Fault fault = new Fault(definition.place(), Reasons.of(e));
            refused.add(fault);
            log.warn("Left out a source: {}", fault);
            define(definition.name(), kind(definition), definition.place(), fault.toString());
        }
    }

    /** Stores a source whose definition was refused. */
    private void define(String name, String kind, String place, String fault) {
        rows.define(name, teams.of(name), kind, place, "", fault);
    }

    private String kind(Definition definition) {
        SourceTemplate template = templates.all().get(definition.template());
        return template == null ? "unknown" : template.kind();
    }

    /** Returns a source name for a file in which none can be read. */
    private static String nameOf(String label) {
        String file = label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\')) + 1);
        return file.replaceFirst("(\\.camel)?\\.ya?ml$", "");
    }
}
