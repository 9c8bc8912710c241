package io.docket.routes.flow;

import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of the code that processes documents, taken from the names of the jars. */
public final class ProcessorVersions {
    private static final Pattern JAR = Pattern.compile("([A-Za-z0-9._-]+?)-(\\d[^/!]*)\\.jar");
    private static final String UNPACKED = "unpacked";

    private static final ClassValue<Version> VERSIONS = new ClassValue<>() {
        @Override
        protected Version computeValue(Class<?> type) {
            return read(type);
        }
    };

    private ProcessorVersions() {}

    private record Version(String name, String number) {}

    /** Returns the version of the jar of each of the classes. */
    static Map<String, String> of(List<Class<?>> classes) {
        Map<String, String> versions = new TreeMap<>();
        classes.forEach(type -> {
            Version version = VERSIONS.get(type);
            versions.put(version.name(), version.number());
        });
        return versions;
    }

    private static Version read(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Matcher jar = JAR.matcher(source == null ? "" : source.getLocation().toString());
        String name = null;
        String version = null;
        while (jar.find()) {
            name = jar.group(1);
            version = jar.group(2);
        }
        // Classes of a development build are not in a jar.
        return new Version(name == null ? type.getSimpleName() : name, version == null ? UNPACKED : version);
    }
}
