package io.docket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.docket.samples.Broken;
import io.docket.samples.EInvoices;
import io.docket.samples.Samples;
import io.docket.samples.Scanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What people do on the screens. */
@RequiresBrowser
class ScreensIT {
    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("browser");

    @RegisterExtension
    final Browsing browsing = new Browsing(DOCKET);

    private final DocketClient client = DOCKET.client();

    @TempDir
    private Path folder;

    @Test
    void signsInAndReturnsToThePageThatWasAsked() {
        Page page = browsing.open(ColorScheme.LIGHT);
        page.navigate("/upload");
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password", exactly()).fill("guess");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Name or password is wrong.");

        page.getByLabel("Password", exactly()).fill(Docket.PASSWORD);
        button(page, "Sign in").click();

        assertThat(heading(page, "Upload")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/upload"));
        browsing.expectComplaints("401");
    }

    @Test
    void uploadsTheChosenFilesAndFollowsThemWithoutReload() throws IOException {
        Path[] files = {
            copy("tables/cities.tsv", "chosen-cities.tsv"),
            copy("invoices/invoice-en-01-bakery.pdf", "chosen-bakery.pdf"),
            copy("texts/report.docx", "not-meant.docx")
        };
        Page page = browsing.signIn();
        page.navigate("/upload");

        page.getByLabel("Files", exactly()).setInputFiles(files);
        Locator table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Files of this session"));
        assertThat(table.getByRole(AriaRole.ROW)).hasCount(4);
        button(page, "Remove not-meant.docx").click();
        assertThat(table.getByRole(AriaRole.ROW)).hasCount(3);
        button(page, "Upload 2 files").click();

        assertThat(row(page, "chosen-cities.tsv")).containsText("Completed");
        assertThat(row(page, "chosen-bakery.pdf")).containsText(Pattern.compile("Completed|Needs review"));
        link(page, "chosen-cities.tsv").click();
        assertThat(heading(page, "chosen-cities.tsv")).isVisible();
        assertThat(client.documents("q=not-meant")).isEmpty();
    }

    @Test
    void movesTheRowsOfTheListWithoutReload() throws IOException {
        Page page = browsing.signIn();
        page.navigate("/documents");
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        client.send(copy("tables/customers.csv", "watched.csv"));

        button(page, "1 new document, show").click();
        assertThat(row(page, "watched.csv")).containsText(Pattern.compile("Completed|Needs review"));
    }

    @Test
    void keepsSearchFilterAndOrderInTheAddress() throws IOException {
        client.sendAndAwait(copy("invoices/invoice-en-04-bikes.pdf", "findme-bikes.pdf"));
        client.sendAndAwait(copy("tables/cities.tsv", "findme-cities.tsv"));
        Page page = browsing.signIn();
        page.navigate("/documents");

        page.getByRole(AriaRole.SEARCHBOX).fill("findme");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=findme.*"));
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(3);
        page.getByLabel("Type", exactly()).selectOption("table");
        assertThat(page).hasURL(Pattern.compile(".*kind=table.*"));
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        button(page, "File").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=file_name.*"));
        page.reload();

        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("findme");
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        assertThat(row(page, "findme-cities.tsv")).isVisible();
        button(page, "Failed").click();
        assertThat(page).hasURL(Pattern.compile(".*status=failed.*"));
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(0);
    }

    @Test
    void showsTheTimelineAndTheFieldsOfADocument() throws IOException {
        Doc read = client.sendAndAwait(copy("invoices/invoice-en-04-bikes.pdf", "detail.pdf"));
        Page page = browsing.signIn();

        page.navigate("/documents/" + read.id());

        assertThat(heading(page, "detail.pdf")).isVisible();
        Locator steps = page.getByRole(AriaRole.LISTITEM);
        for (String step : new String[] {"Received", "Read the file", "Extracted the fields", "Completed"}) {
            assertThat(steps.filter(new Locator.FilterOptions().setHasText(step))
                            .first())
                    .isVisible();
        }
        String number = Objects.requireNonNull(read.values().get("invoice_number"));
        assertThat(page.getByText(number, new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    @Test
    void saysWhyADocumentFailed() throws IOException {
        Doc failed =
                client.await(client.send(Broken.protectedPdf(folder)).get(0).documentId());
        Doc.Failure failure = Objects.requireNonNull(failed.failure());
        Page page = browsing.signIn();

        page.navigate("/documents?status=failed");
        assertThat(row(page, "protected.pdf").first()).containsText(failure.message());
        page.navigate("/documents/" + failed.id());

        assertThat(page.getByText(failure.message()).first()).isVisible();
        assertThat(page.getByText(failure.hint()).first()).isVisible();
        assertThat(button(page, "Retry").first()).isEnabled();
    }

    @Test
    void correctsAndFinalizesAnInvoice() throws IOException {
        Doc read = client.sendAndAwait(copy("invoices/invoice-en-01-bakery.pdf", "review.pdf"));
        Page page = browsing.signIn();
        page.navigate("/documents/" + read.id() + "/export");
        assertThat(button(page, "Download JSON")).isDisabled();
        page.navigate("/documents/" + read.id() + "/review");
        expectBoxesInsideTheSheet(page);

        Locator date = page.getByLabel(Pattern.compile("^Invoice date"));
        date.fill("31.02.2026");
        assertThat(date).hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("is not a date like").first()).isVisible();
        button(page, "Finalize, next").click(new Locator.ClickOptions().setForce(true));
        assertThat(page.getByText("to correct before it can be finalized").first())
                .isVisible();

        date.fill("2026-03-10");
        page.getByLabel(Pattern.compile("^Supplier(?! VAT)")).fill("Copper Kettle Bakery Limited");
        button(page, "Save").click();
        assertThat(page.getByText("ready to finalize").first()).isVisible();
        page.reload();
        assertThat(page.getByLabel(Pattern.compile("^Supplier(?! VAT)"))).hasValue("Copper Kettle Bakery Limited");
        assertThat(page.getByLabel(Pattern.compile("^Invoice date"))).hasValue("2026-03-10");

        button(page, "Finalize, next").click();
        assertThat(page).not().hasURL(Pattern.compile(".*" + read.id() + "/review.*"));
        page.navigate("/documents/" + read.id() + "/export");
        assertThat(link(page, "Download JSON")).isVisible();
        assertThat(link(page, "Download CSV")).isVisible();
        assertThat(client.document(read.id()).values()).containsEntry("vendor_name", "Copper Kettle Bakery Limited");
    }

    @Test
    void showsWhichRulesAnElectronicInvoiceBreaksAndTheInvoiceAsAPage() throws IOException {
        String wrong = EInvoices.UBL.replace(">119.00</b:PayableAmount>", ">120.00</b:PayableAmount>");
        Path file = Files.writeString(folder.resolve("wrong.xml"), wrong);
        Doc read = client.sendAndAwait(file);
        Page page = browsing.signIn();

        page.navigate("/documents/" + read.id());
        page.getByText("1 broken rule, 0 warnings").click();

        Locator rules = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Broken rules"));
        assertThat(rules).containsText("BR-CO-16");
        page.navigate("/documents/" + read.id() + "/review");
        assertThat(page.frameLocator("iframe").getByText("Copper Kettle GmbH").first())
                .isVisible();
    }

    @Test
    void readsATextAgainInTheCharsetThatIsChosen() throws IOException {
        // Its bytes are letters in both, and only a person knows that these mean Cyrillic ones.
        Path file = Files.write(
                folder.resolve("letters.txt"),
                "Order 12: Gr\u00fc\u00dfe aus K\u00f6ln".getBytes(StandardCharsets.ISO_8859_1));
        Doc read = client.sendAndAwait(file);
        String text = "/api/documents/" + read.id() + "/text";
        assertThat(client.http().get(text).text()).contains("Gr\u00fc\u00dfe aus K\u00f6ln");
        Page page = browsing.signIn();
        page.navigate("/documents/" + read.id());

        page.getByText("Letters are wrong?").click();
        page.getByLabel("Charset to read it in").selectOption("windows-1251");
        button(page, "Process again").click();

        assertThat(page.getByRole(AriaRole.DEFINITION)
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^windows-1251"))))
                .isVisible();
        assertThat(client.http().get(text).text()).contains("Order 12: Gr\u044c\u042fe aus K\u0446ln");
    }

    @Test
    void showsTheSummaryOfATextByItsChunksAndTakesABetterOne() throws IOException {
        Doc read = client.sendAndAwait(copy("texts/report.pdf", "summary.pdf"));
        String address = "/documents/" + read.id();
        Page page = browsing.signIn();
        page.navigate(address);
        assertThat(page.getByText("Extracted, no language model")).isVisible();

        page.getByText("Chunk by chunk").click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Summaries of the chunks")))
                .containsText("page 1");
        page.navigate(address + "/review");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Summary"))
                .fill("The harbour was quiet.");
        button(page, "Save").click();
        assertThat(page.getByText("ready to finalize").first()).isVisible();
        page.navigate(address);

        assertThat(page.getByText("The harbour was quiet.")).isVisible();
        assertThat(page.getByText("Extracted, no language model")).isHidden();
    }

    @Test
    void takesAPastedTextAndSaysThatNobodyCanTranslateIt() {
        Page page = browsing.signIn();
        page.navigate("/upload");

        page.getByLabel("Paste or type a text").fill("The lift of the town hall stands still on Monday.");
        page.getByLabel("Name", exactly()).fill("lift");
        page.getByLabel("Translate into").selectOption("de");
        button(page, "Send text").click();

        assertThat(heading(page, "lift.txt")).isVisible();
        assertThat(page.getByText("Not translated: no translator.")).isVisible();
        assertThat(page.getByText("Was not translated")).isVisible();
        page.getByText("In other words").click();
        assertThat(button(page, "Process again")).isEnabled();
    }

    @Test
    void handsOutATextAsPdfBeforeItIsFinalizedAndAfterwards() throws IOException {
        Doc read = client.sendAndAwait(copy("texts/report.pdf", "output.pdf"));
        Page page = browsing.signIn();
        page.navigate("/documents/" + read.id() + "/export");
        assertThat(button(page, "Download JSON")).isDisabled();
        Download open = page.waitForDownload(() -> link(page, "Download PDF").click());

        client.reviewAndFinalize(read);
        page.reload();
        assertThat(link(page, "Download JSON")).isVisible();
        Download pdf = page.waitForDownload(() -> link(page, "Download PDF").click());

        assertThat(pdf.suggestedFilename()).isEqualTo("output.text.pdf");
        assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("StructTreeRoot");
        assertThat(Files.readAllBytes(open.path())).isNotEqualTo(Files.readAllBytes(pdf.path()));
    }

    @Test
    void showsBoxesOnAScanInReview() throws IOException {
        Path scan = folder.resolve("scan.pdf");
        Scanner.scan(Samples.file("invoices/invoice-en-01-bakery.pdf"), scan);
        Doc read = client.sendAndAwait(scan);
        Page page = browsing.signIn();

        page.navigate("/documents/" + read.id() + "/review");

        expectBoxesInsideTheSheet(page);
        assertThat(page.getByLabel(Pattern.compile("^Invoice number")))
                .hasValue(Objects.requireNonNull(read.values().get("invoice_number")));
    }

    @Test
    void showsAnAdminTheRoutesInHawtio() {
        Page page = browsing.signIn();

        page.navigate("/hawtio/camel");
        page.getByText("source-drop").first().click();
        page.getByText("Source", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("io.docket.routes.flow.ProblemException").first())
                .isVisible();
        page.getByText("Route Diagram").click();
        assertThat(page.locator(".react-flow__node").first()).isVisible();
        // Hawtio's own; what its policies forbid would stand there as well.
        browsing.expectComplaints("React Router");
    }

    @Test
    void showsAnAdminJobsSourcesAndQueuesInATabOfHawtio() throws IOException {
        client.sendAndAwait(copy("tables/cities.tsv", "in-hawtio.tsv"));
        Page page = browsing.signIn();

        page.navigate("/hawtio/docket");

        assertThat(tableRow(page, "Jobs", "completed")).containsText(Pattern.compile("[1-9]"));
        assertThat(tableRow(page, "Sources", "drop")).containsText("running");
        assertThat(tableRow(page, "Queues", "docket.slow")).hasText("docket.slow002");
        assertThat(tableRow(page, "Queues", "docket.dead")).isVisible();
        browsing.expectComplaints("React Router");
    }

    private static Locator tableRow(Page page, String table, String text) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(table))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void expectBoxesInsideTheSheet(Page page) {
        Locator image = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Page 1 as it was received"));
        assertThat(image).isVisible();
        BoundingBox sheet = Objects.requireNonNull(image.boundingBox());
        Locator boxes = page.locator("svg rect.read, svg rect.check");
        assertThat(boxes.first()).isAttached();
        for (Locator each : boxes.all()) {
            BoundingBox box = Objects.requireNonNull(each.boundingBox());
            assertThat(box.x).isGreaterThanOrEqualTo(sheet.x - 1);
            assertThat(box.y).isGreaterThanOrEqualTo(sheet.y - 1);
            assertThat(box.x + box.width).isLessThanOrEqualTo(sheet.x + sheet.width + 1);
            assertThat(box.y + box.height).isLessThanOrEqualTo(sheet.y + sheet.height + 1);
        }
    }

    private Path copy(String sample, String name) throws IOException {
        return Files.copy(Samples.file(sample), folder.resolve(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
