package io.docket.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** When all classes of this JVM have run, ends what they shared; JUnit finds it in META-INF/services. */
public final class EndOfTests implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            RunningDocket.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
