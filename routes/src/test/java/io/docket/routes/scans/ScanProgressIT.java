package io.docket.routes.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Plan;
import io.docket.routes.store.jobs.TestLeases;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class ScanProgressIT {
    private static final int PAGES = 12;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private JobRows jobs;

    @Autowired
    private EventRows events;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void signIn() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The OCR engine that comes with Docket runs on Linux with x86-64 only");
        api = new Api(http);
    }

    /** Two workers read pages side by side, and one at a time is taken for dead. */
    @Test
    void tellsOfEachPageOnceAndInOrderAlsoWhenWorkersGoSilent() throws Exception {
        String id = api.accepted(scans(), Map.of());
        await("some pages").atMost(Duration.ofSeconds(60)).until(() -> done(id).size() >= 3);
        Plan plan = jobs.plan(documents.find(id).orElseThrow().jobId()).orElseThrow();
        for (int number = 0; number < PAGES; number++) {
            endTaken(plan.id(), number);
        }

        api.awaitStatus(id, "completed");

        assertThat(names(id)).contains("job_stalled").containsOnlyOnce("ocr_started", "ocr_completed");
        assertThat(progress(id, "ocr_started")).containsExactly(new JobProgress(0, (long) PAGES, "pages"));
        assertThat(progress(id, "ocr_page_completed")).allMatch(progress -> Objects.equals(progress.total(), 12L));
        assertThat(done(id))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PAGES).boxed().toList());
    }

    private void endTaken(String planId, int number) {
        boolean taken = jdbc.sql("select count(*) from part where plan_id = :plan and number = :number"
                                + " and state = 'taken'")
                        .param("plan", planId)
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                == 1;
        if (taken) {
            TestLeases.endPart(jdbc, planId, number);
        }
    }

    private List<Long> done(String id) {
        return progress(id, "ocr_page_completed").stream()
                .map(JobProgress::done)
                .toList();
    }

    private List<JobProgress> progress(String id, String name) {
        return events.after(id, 0).stream()
                .filter(event -> event.event().equals(name))
                .map(Event::progress)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> names(String id) {
        return events.after(id, 0).stream().map(Event::event).toList();
    }

    /** Small pages, which are read faster than the log of other work is written. */
    private Path scans() throws IOException {
        Path file = folder.resolve("scans.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int number = 1; number <= PAGES; number++) {
                PDRectangle size = new PDRectangle(300, 60);
                PDPage page = new PDPage(size);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(pdf, line("This is one of the scanned pages " + number)),
                            0,
                            0,
                            size.getWidth(),
                            size.getHeight());
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static BufferedImage line(String text) {
        BufferedImage image = new BufferedImage(840, 168, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
        graphics.drawString(text, 30, 100);
        graphics.dispose();
        return image;
    }
}
