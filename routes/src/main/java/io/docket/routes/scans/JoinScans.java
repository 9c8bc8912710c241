package io.docket.routes.scans;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.extract.ReadAgain;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PageCodes;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Puts the pages that were read by OCR among the others. */
@Component("joinScans")
class JoinScans {
    private final Lifecycle lifecycle;
    private final PartRows parts;
    private final PartFiles partFiles;
    private final SearchableFiles searchable;
    private final Json json;

    JoinScans(Lifecycle lifecycle, PartRows parts, PartFiles partFiles, SearchableFiles searchable, Json json) {
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.partFiles = partFiles;
        this.searchable = searchable;
        this.json = json;
    }

    public Work join(@Body Work work) throws IOException, UnreadableDocumentException {
        Plan plan = work.get(Plan.class);
        ScanPlan whole = json.read(plan.body(), ScanPlan.class);
        Map<Integer, Page> pages = new TreeMap<>();
        pages(plan.id(), whole.pagesSha256()).forEach(page -> pages.put(page.number(), page));
        List<Finding> findings = new ArrayList<>(whole.remarks());
        List<PageCode> codes = new ArrayList<>(whole.known());
        List<ScanPart> scans = new ArrayList<>();
        for (String result : parts.results(plan.id())) {
            scans.add(json.read(result, ScanPart.class));
        }
        refuseImageWithoutAPage(whole, scans);
        for (ScanPart part : scans) {
            findings.addAll(part.findings());
            codes.addAll(part.codes());
            Page read = part.page();
            Page own = read == null ? null : pages.get(read.number());
            if (read != null && own != null) {
                ReadAgain chosen = ReadAgain.of(own, read, part.why());
                findings.addAll(chosen.findings());
                pages.put(read.number(), chosen.page());
            }
        }
        lifecycle.note(
                work,
                Stage.EXTRACT,
                List.of(NewEvent.of(EventName.OCR_COMPLETED, Stage.EXTRACT, Map.of("total_pages", pages.size()))));
        List<Page> all = List.copyOf(pages.values());
        Optional<StoredFile> pdf = searchable.make(work, whole.mediaType(), all, findings::add);
        Work joined = work.with(new Pages(all))
                .with(new Remarks(findings))
                .with(new PageCodes(codes))
                .with(new Embedded(whole.embedded()));
        return pdf.map(file -> joined.with(Artifact.SEARCHABLE_PDF, file)).orElse(joined);
    }

    /** A PDF may have text beside its pictures; an image of which nothing can be read is as good as no file. */
    private static void refuseImageWithoutAPage(ScanPlan whole, List<ScanPart> scans)
            throws UnreadableDocumentException {
        Reason first = scans.isEmpty() ? null : scans.get(0).unread();
        if (first != null
                && DetectedType.IMAGES.contains(whole.mediaType())
                && scans.stream().allMatch(scan -> scan.unread() != null)) {
            throw new UnreadableDocumentException(
                    first, scans.get(0).findings().get(0).message());
        }
    }

    private List<Page> pages(String planId, String sha256) throws IOException {
        try (InputStream in = partFiles.open(planId, sha256)) {
            return json.read(in, new TypeReference<>() {});
        }
    }
}
