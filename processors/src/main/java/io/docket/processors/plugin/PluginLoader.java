package io.docket.processors.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the classes of one plug-in. Its own libraries come before those of Docket, which may be of another version; only
 * the JDK and the interfaces of Docket are shared.
 */
final class PluginLoader extends URLClassLoader {
    private static final String SHARED = "io.docket.";

    /** @param jars of the plug-in, absolute paths */
    PluginLoader(List<Path> jars) throws IOException {
        super(urls(jars), DocumentReader.class.getClassLoader());
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? load(name) : known;
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        if (name.startsWith(SHARED)) {
            return super.loadClass(name, false);
        }
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfTheJdk) {
            return own(name);
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notItsOwn) {
            return super.loadClass(name, false);
        }
    }
}
