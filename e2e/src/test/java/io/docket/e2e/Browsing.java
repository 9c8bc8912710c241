package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh browser profile for each test. Whatever the pages write to the console as a warning or an error fails the
 * test; of a failed test a trace and a picture stay in {@code target/e2e/pictures}.
 */
final class Browsing implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Browsing.class);

    /** Milliseconds; Hawtio alone took 9 s to show its tree on two cores that nothing else used. */
    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final RunningDocket docket;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Browser browser;
    private @Nullable BrowserContext profile;
    private @Nullable Page page;

    Browsing(RunningDocket docket) {
        this.docket = docket;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class)
                .browser();
        open(ColorScheme.LIGHT);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent() || !complaints.isEmpty();
        Path folder = Folders.target().resolve("pictures");
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getDisplayName().replaceAll("\\W+", "-");
        if (failed) {
            page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
        close(failed ? folder.resolve(name + ".zip") : null);
        assertThat(complaints).as("console of the browser").isEmpty();
    }

    /** Begins anew with an empty profile. */
    Page open(ColorScheme scheme) {
        close(null);
        BrowserContext opened = started(browser)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(docket.docket().uri().toString())
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1440, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("UTC"));
        opened.setDefaultTimeout(PATIENCE);
        opened.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        Page first = opened.newPage();
        first.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " on " + first.url() + ": " + message.text());
            }
        });
        first.onPageError(error -> complaints.add("uncaught on " + first.url() + ": " + error));
        profile = opened;
        page = first;
        return first;
    }

    /** Signs in without the form. */
    Page signIn() {
        RequestOptions credentials =
                RequestOptions.create().setData(Map.of("username", "admin", "password", Docket.PASSWORD));
        assertThat(started(profile).request().post("/auth/login", credentials).ok())
                .isTrue();
        return page();
    }

    Page page() {
        return started(page);
    }

    /** Takes back complaints that are meant: a browser logs every answer that is an error. */
    void expectComplaints(String part) {
        assertThat(complaints).allMatch(complaint -> complaint.contains(part));
        complaints.clear();
    }

    private void close(@Nullable Path trace) {
        if (profile != null) {
            Tracing.StopOptions options = new Tracing.StopOptions();
            profile.tracing().stop(trace == null ? options : options.setPath(trace));
            profile.close();
            profile = null;
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("No test is running");
        }
        return part;
    }
}
