package io.docket.processors.plugin;

import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a plug-in whose classes cannot be used, in words of who installs it. */
final class PluginFaults {
    private static final Pattern CLASS_FILE = Pattern.compile("(\\S+) has been compiled .*?class file version (\\d+)");
    /** Java 1 has 45. */
    private static final int FIRST_CLASS_FILE = 44;

    private static final int MOST_CAUSES = 20;
    /** With which ServiceLoader begins. */
    private static final String SERVICE = DocumentReader.class.getName() + ": ";

    private PluginFaults() {}

    /** Returns one line; the outer exceptions of the JDK often leave out what happened. */
    static String words(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < MOST_CAUSES; depth++) {
            root = root.getCause();
        }
        String reason = reason(root);
        boolean outer = fault instanceof ServiceConfigurationError && root != fault;
        String words = outer ? fault.getMessage() + ": " + reason : reason;
        return words.startsWith(SERVICE) ? words.substring(SERVICE.length()) : words;
    }

    private static String reason(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        Matcher newer = CLASS_FILE.matcher(message);
        if (fault instanceof UnsupportedClassVersionError && newer.find()) {
            int java = Integer.parseInt(newer.group(2)) - FIRST_CLASS_FILE;
            return newer.group(1).replace('/', '.') + " is compiled for Java " + java + ", and this is Java "
                    + Runtime.version().feature();
        }
        if (fault instanceof NoClassDefFoundError || fault instanceof ClassNotFoundException) {
            return "It needs the class " + message.replace('/', '.')
                    + ", which it does not have: put its jar beside it into a folder of its own below plugins/";
        }
        return fault.getMessage() == null || fault instanceof RuntimeException ? fault.toString() : message;
    }
}
