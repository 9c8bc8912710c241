package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.docket.samples.Broken;
import io.docket.samples.EInvoices;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every screen is for everybody: WCAG 2.2 AA by axe, light and dark, and no sideways scroll on a phone. */
@RequiresBrowser
class AccessibilityIT {
    private static final Map<String, String> SCREENS = new LinkedHashMap<>();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that see a difference between light and dark; the page is otherwise the same. */
    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The stylesheet that shows an electronic invoice comes from a library, and leaves out levels of headings. */
    private static final List<String> LEVELS_OF_OTHERS = List.of("iframe", "h4");

    private static final List<Integer> PHONES = List.of(390, 320);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("browser");

    @RegisterExtension
    final Browsing browsing = new Browsing(DOCKET);

    @BeforeAll
    static void sendOneOfEachKind(@TempDir Path folder) throws IOException {
        DocketClient client = DOCKET.client();
        Doc invoice = client.sendAndAwait(Samples.file("invoices/invoice-en-01-bakery.pdf"));
        Doc table = client.sendAndAwait(Samples.file("tables/customers-with-errors.csv"));
        Doc text = client.sendAndAwait(Samples.file("texts/report.docx"));
        Doc electronic = client.sendAndAwait(Files.writeString(folder.resolve("electronic.xml"), EInvoices.UBL));
        Doc broken =
                client.await(client.send(Broken.truncatedPdf(folder)).get(0).documentId());
        Doc closed = client.reviewAndFinalize(table);
        SCREENS.put("documents", "/documents");
        SCREENS.put("none found", "/documents?q=nothing-like-this");
        SCREENS.put("upload", "/upload");
        SCREENS.put("invoice", "/documents/" + invoice.id());
        SCREENS.put("table", "/documents/" + table.id());
        SCREENS.put("text", "/documents/" + text.id());
        SCREENS.put("electronic invoice", "/documents/" + electronic.id());
        SCREENS.put("failed", "/documents/" + broken.id());
        SCREENS.put("review", "/documents/" + invoice.id() + "/review");
        SCREENS.put("review of a text", "/documents/" + text.id() + "/review");
        SCREENS.put("review of an electronic invoice", "/documents/" + electronic.id() + "/review");
        SCREENS.put("export", "/documents/" + closed.id() + "/export");
        SCREENS.put("export of a text", "/documents/" + text.id() + "/export");
        SCREENS.put("export refused", "/documents/" + invoice.id() + "/export");
    }

    @Test
    void hasNoViolationOnAnyScreenInLightAndInDark() {
        List<String> violations = new ArrayList<>();
        Page page = browsing.page();
        page.navigate("/login");
        check(page, "login", violations);
        browsing.expectComplaints("401");
        browsing.signIn();
        SCREENS.forEach((name, path) -> {
            page.navigate(path);
            check(page, name, violations);
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void fitsAPhoneWithoutSidewaysScroll() {
        Page page = browsing.signIn();
        List<String> wide = new ArrayList<>();
        SCREENS.forEach((name, path) -> {
            page.setViewportSize(PHONES.get(0), 844);
            page.navigate(path);
            awaitShown(page);
            for (int width : PHONES) {
                page.setViewportSize(width, 844);
                int content = (int) page.evaluate("document.documentElement.scrollWidth");
                if (content > width) {
                    picture(page, name + "-" + width);
                    wide.add(name + ": " + content + " px at " + width);
                }
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

    private static void check(Page page, String name, List<String> violations) {
        awaitShown(page);
        note(
                page,
                new AxeBuilder(page).withTags(RULES).exclude(LEVELS_OF_OTHERS).analyze(),
                name,
                violations);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(page, new AxeBuilder(page).withRules(RULES_OF_COLOURS).analyze(), name + " in dark", violations);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void note(Page page, AxeResults results, String name, List<String> violations) {
        if (!results.getViolations().isEmpty()) {
            picture(page, name);
        }
        for (Rule rule : results.getViolations()) {
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

    /** Of what is wrong only: for all screens they would take as long as the tests. */
    private static void picture(Page page, String name) {
        Path file = Folders.target().resolve("pictures/" + name.replace(' ', '-') + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
