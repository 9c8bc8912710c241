package io.docket.routes.parsers;

import io.docket.processors.child.ParserLimits;
import io.docket.processors.child.ParserMain;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** How a child is started: with our class path, and with nothing of our environment, which may hold passwords. */
final class ParserCommand {
    private static final List<String> HARMLESS = List.of("PATH", "LANG", "LC_ALL");
    private static final String LAUNCHER_OF_PACKED_JARS = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final List<String> command;
    private final Path folder;

    ParserCommand(DataSize memory, ParserLimits limits, Path folder) {
        this(memory, folder, ParserMain.class, limits.arguments());
    }

    ParserCommand(DataSize memory, Path folder, Class<?> main, List<String> arguments) {
        this.folder = folder;
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory.toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Dlogback.configurationFile=parser-logback.xml",
                "-cp",
                absolute(System.getProperty("java.class.path"))));
        all.addAll(mainClass(main));
        all.addAll(arguments);
        command = List.copyOf(all);
    }

    /** A child has another working directory, where relative class path entries would not be found. */
    static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The libraries of a packed jar are nested in it, so that it needs Spring Boot's launcher. */
    private static List<String> mainClass(Class<?> type) {
        String main = type.getName();
        boolean packed = type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("jar:nested:");
        return packed ? List.of("-Dloader.main=" + main, LAUNCHER_OF_PACKED_JARS) : List.of(main);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(HARMLESS);
        return builder;
    }
}
