package io.docket.e2e;

import io.docket.servers.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Docket with the kind and the screen of docs/extending.md: what they add and change is compiled and bundled as the build does it, in
 * a copy, and stands on the class path before the jar.
 */
final class ExtendedDocket {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path WEB = Folders.module("../web/src/main/web");
    private static final Path BUNDLER = Folders.module("../web/target/web/esbuild/bin/esbuild");
    private static final String RESOURCES = "src/main/resources/";

    private ExtendedDocket() {}

    /** Returns what stands behind {@code java}. */
    static List<String> command() throws IOException {
        Path copy = Folders.empty("extended-copy" + System.getProperty("docket.it.fork", ""));
        Path screens = copy.resolve("web/src/main/web");
        copy(WEB, screens);
        List<String> files = DocBlocks.apply(copy);
        Path classes = Files.createDirectories(copy.resolve("classes"));
        for (String file : files) {
            if (file.startsWith(RESOURCES)) {
                copy(copy.resolve(file), classes.resolve(file.substring(RESOURCES.length())));
            }
        }
        Path jar = DocketJar.unpackedFile();
        compile(
                files.stream()
                        .filter(file -> file.endsWith(".java"))
                        .map(copy::resolve)
                        .toList(),
                classes,
                jar);
        bundle(screens, classes.resolve("static"));
        return List.of("-cp", classes + File.pathSeparator + jar, "io.docket.routes.DocketApplication");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }

    private static void compile(List<Path> sources, Path classes, Path jar) {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-cp", jar.toString(), "-d", classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("What docs/extending.md adds does not compile");
        }
    }

    private static void bundle(Path screens, Path site) throws IOException {
        if (!Files.isExecutable(BUNDLER)) {
            throw new IllegalStateException("No " + BUNDLER + ": build the module web");
        }
        List<String> command = new ArrayList<>(List.of(BUNDLER.toString(), "app.tsx", "docket.css", "--bundle"));
        command.addAll(List.of("--format=esm", "--target=es2022", "--minify", "--jsx=automatic"));
        command.addAll(List.of("--jsx-import-source=preact", "--log-level=warning", "--entry-names=[name]-[hash]"));
        command.add("--outdir=" + site.resolve("assets"));
        try (ChildProcess process = new ChildProcess("bundle", screens, command, Map.of())) {
            if (!process.awaitEnd(PATIENCE)) {
                throw new IOException("It does not end, see " + process.log());
            }
            String page = Files.readString(screens.resolve("index.html"))
                    .replace("@app.js@", asset(site, "app-.*[.]js", process))
                    .replace("@docket.css@", asset(site, "docket-.*[.]css", process));
            Files.writeString(site.resolve("index.html"), page);
        }
        Files.copy(screens.resolve("favicon.svg"), site.resolve("favicon.svg"));
    }

    private static String asset(Path site, String name, ChildProcess process) throws IOException {
        return Folders.files(site.resolve("assets")).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.matches(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No bundle of the screens, see " + process.log()));
    }
}
