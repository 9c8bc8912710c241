package io.docket.processors.child;

import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.PluginException;
import io.docket.processors.plugin.PluginJars;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The main class of a child JVM that makes the readers of a plug-in once, so that a constructor or static initialiser that ends
 * its process ends this one and not Docket.
 */
public final class PluginMain {
    /** The byte that says that the process has lived through it, whatever the plug-in threw. */
    public static final int ALIVE = '!';

    private PluginMain() {}

    /**
     * Makes the readers.
     *
     * @param arguments the jar, or the folder of jars
     */
    public static void main(String... arguments) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // What a plug-in prints is no answer of ours.
        System.setOut(System.err);
        try {
            for (DocumentReader reader : PluginJars.readers(Path.of(arguments[0]))) {
                reader.mediaType();
                reader.kind();
            }
        } catch (PluginException e) {
            // Docket makes the readers again, and says what is wrong with them.
        }
        out.write(ALIVE);
        // Without the hooks and threads that a plug-in may have left.
        Runtime.getRuntime().halt(0);
    }
}
