package io.docket.routes.scans;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ToRead;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.PageCodes;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.ScannedPages;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.jobs.Lane;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leaves pages that are pictures to OCR, each as a part on the lane {@code slow}. */
@Component("cutScans")
class CutScans {
    private static final Logger log = LoggerFactory.getLogger(CutScans.class);
    private static final String UNIT = "pages";

    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final PartFiles partFiles;
    private final Json json;

    CutScans(PartLifecycle parts, Dispatcher dispatcher, PartFiles partFiles, Json json) {
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.partFiles = partFiles;
        this.json = json;
    }

    /** Returns null when pages were left to parts. */
    public @Nullable Work cut(@Body Work work) throws IOException {
        SortedMap<Integer, ToRead> scans =
                work.find(ScannedPages.class).map(ScannedPages::toRead).orElseGet(TreeMap::new);
        if (scans.isEmpty()) {
            return work;
        }
        if (work.find(EInvoice.class).isPresent()) {
            return notCompared(work, scans);
        }
        leave(work, scans);
        return null;
    }

    /** What an electronic invoice states is known exactly; pictures beside it would only be read worse. */
    private static Work notCompared(Work work, SortedMap<Integer, ToRead> scans) {
        String numbers = scans.entrySet().stream()
                .filter(page -> isPicture(page.getValue()))
                .map(page -> String.valueOf(page.getKey()))
                .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            return work;
        }
        List<Finding> findings =
                new ArrayList<>(work.find(Remarks.class).map(Remarks::findings).orElse(List.of()));
        findings.add(Finding.warning(
                "PAGES_NOT_COMPARED",
                "Pages " + numbers + " are pictures and were not held against the electronic invoice: compare them"));
        return work.with(new Remarks(findings));
    }

    private static boolean isPicture(ToRead toRead) {
        boolean stamped =
                toRead.reason() == ToRead.Reason.BENEATH && toRead.pictures().isEmpty();
        return stamped || toRead.reason() == ToRead.Reason.PICTURE;
    }

    private void leave(Work work, SortedMap<Integer, ToRead> scans) throws IOException {
        String planId = Ids.next();
        try (PendingFile pages = partFiles.create(planId)) {
            json.write(pages.out(), work.get(Pages.class).pages());
            ScanPlan whole = new ScanPlan(
                    pages.keep().sha256(),
                    work.mediaType(),
                    work.find(Remarks.class).map(Remarks::findings).orElse(List.of()),
                    work.find(Embedded.class).map(Embedded::files).orElse(0),
                    work.find(PageCodes.class).map(PageCodes::codes).orElse(List.of()));
            Plan plan = new Plan(
                    planId,
                    UNIT,
                    Stage.EXTRACT,
                    Lane.SLOW,
                    "scan-part",
                    "scan-join",
                    EventName.OCR_PAGE_COMPLETED,
                    json.write(whole));
            List<NewPart> tasks = new ArrayList<>();
            scans.forEach(
                    (page, toRead) -> tasks.add(new NewPart(tasks.size(), 1, json.write(new ScanTask(page, toRead)))));
            log.info("Left {} pages of {} to OCR", scans.size(), work.document().id());
            dispatcher.dispatch(work.document(), plan.lane(), parts.cut(work, plan, tasks));
        }
    }
}
