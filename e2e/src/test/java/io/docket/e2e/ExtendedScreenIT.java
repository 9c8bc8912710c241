package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The screen of docs/extending.md, with documents of its kind. */
@RequiresBrowser
class ExtendedScreenIT {
    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.extended("extended");

    @RegisterExtension
    final Browsing browsing = new Browsing(DOCKET);

    @TempDir
    private Path folder;

    @Test
    void theNewScreenShowsWhatTheNewKindHasRead() throws IOException {
        Path file = Files.writeString(folder.resolve("ann.vcf"), ExtendedIT.ANN);
        assertThat(DOCKET.client().sendAndAwait(file).kind()).isEqualTo("contact");
        Page page = browsing.signIn();
        page.navigate("/documents");
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("ann.vcf"))
                        .first())
                .containsText("Contacts");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Contacts").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/contacts"));
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Contacts")))
                .containsText("Ann Example ann@example.com");
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Contacts")))
                .isVisible();
    }
}
