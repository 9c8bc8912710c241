package io.docket.routes.scaled;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** When all classes of this JVM have run, ends the servers; JUnit finds it in META-INF/services. */
public final class EndOfTests implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            ScaledSet.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
