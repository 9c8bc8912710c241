package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.docket.samples.Broken;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen is for everybody: WCAG 2.2 AA by axe, light and dark, and no sideways scroll on a phone. */
@RequiresBrowser
class AccessibilityIT {
    private static final Map<String, String> SCREENS = new LinkedHashMap<>();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("browser");

    @RegisterExtension
    final Browsing browsing = new Browsing(DOCKET);

    @BeforeAll
    static void sendOneOfEachKind(@TempDir Path folder) throws IOException {
        DocketClient client = DOCKET.client();
        Doc invoice = client.sendAndAwait(Samples.file("invoices/invoice-en-01-bakery.pdf"));
        Doc table = client.sendAndAwait(Samples.file("tables/customers-with-errors.csv"));
        Doc text = client.sendAndAwait(Samples.file("texts/report.docx"));
        Doc broken =
                client.await(client.send(Broken.truncatedPdf(folder)).get(0).documentId());
        Doc closed = client.reviewAndFinalize(table);
        SCREENS.put("documents", "/documents");
        SCREENS.put("none found", "/documents?q=nothing-like-this");
        SCREENS.put("upload", "/upload");
        SCREENS.put("invoice", "/documents/" + invoice.id());
        SCREENS.put("table", "/documents/" + table.id());
        SCREENS.put("text", "/documents/" + text.id());
        SCREENS.put("failed", "/documents/" + broken.id());
        SCREENS.put("review", "/documents/" + invoice.id() + "/review");
        SCREENS.put("review of a text", "/documents/" + text.id() + "/review");
        SCREENS.put("export", "/documents/" + closed.id() + "/export");
        SCREENS.put("export refused", "/documents/" + invoice.id() + "/export");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasNoViolationOnAnyScreen(ColorScheme scheme) {
        Page page = browsing.open(scheme);
        List<String> violations = new ArrayList<>();
        page.navigate("/login");
        check(page, "login", violations, scheme);
        browsing.expectComplaints("401");
        browsing.signIn();
        SCREENS.forEach((name, path) -> {
            page.navigate(path);
            check(page, name, violations, scheme);
        });
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 320})
    void fitsAPhoneWithoutSidewaysScroll(int width) {
        Page page = browsing.signIn();
        page.setViewportSize(width, 844);
        List<String> wide = new ArrayList<>();
        SCREENS.forEach((name, path) -> {
            page.navigate(path);
            awaitShown(page);
            picture(page, name + "-" + width);
            int content = (int) page.evaluate("document.documentElement.scrollWidth");
            if (content > width) {
                wide.add(name + ": " + content + " px");
            }
        });
        assertThat(wide).isEmpty();
    }

    @Test
    void goesThroughTheListByKeyboard() {
        Page page = browsing.signIn();
        page.navigate("/documents");
        awaitShown(page);

        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("u");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Upload");
    }

    private static void check(Page page, String name, List<String> violations, ColorScheme scheme) {
        awaitShown(page);
        picture(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> violations.add(name + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                            + node.getTarget() + " " + node.getHtml()));
        }
    }

    /** Waits until the screen has what it loads. */
    private static void awaitShown(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat(page.getByText("Loading", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    private static void picture(Page page, String name) {
        Path file = DocketProcess.target().resolve("pictures/" + name.replace(' ', '-') + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
