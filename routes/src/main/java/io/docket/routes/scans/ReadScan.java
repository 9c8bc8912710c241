package io.docket.routes.scans;

import io.docket.processors.document.Finding;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.ocr.PageText;
import io.docket.routes.flow.PartWork;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.files.DocumentFiles;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Reads one page by OCR. */
@Component("readScan")
class ReadScan {
    private final Parsers parsers;
    private final DocumentFiles files;
    private final Json json;

    ReadScan(Parsers parsers, DocumentFiles files, Json json) {
        this.parsers = parsers;
        this.files = files;
        this.json = json;
    }

    public PartWork read(@Body PartWork work) throws IOException {
        ScanPlan plan = json.read(work.plan().body(), ScanPlan.class);
        ScanTask task = json.read(work.part().task(), ScanTask.class);
        return work.withResult(json.write(read(work, plan.mediaType(), task.page(), task.what())));
    }

    /** A page that cannot be read does not make the others worthless. */
    private ScanPart read(PartWork work, String mediaType, int page, ToRead toRead) throws IOException {
        try {
            PageText read = parsers.ocrPage(files.local(work.document().sha256()), mediaType, page, toRead);
            return new ScanPart(
                    read.page(), read.language(), read.confidence(), read.findings(), read.codes(), toRead, null);
        } catch (UnreadableDocumentException e) {
            Finding finding = Finding.warning("PAGE_NOT_READ", what(toRead, page) + " was not read: " + e.getMessage());
            return new ScanPart(null, "", 0, List.of(finding), List.of(), toRead, e.reason());
        }
    }

    private static String what(ToRead toRead, int page) {
        return switch (toRead.reason()) {
            case PICTURE -> "Page " + page + " is a picture and";
            case DOUBTED ->
                "The text that lies over the scan on page " + page + " has many faults of OCR, and the scan";
            case BESIDE -> "A picture beside the text on page " + page;
            case BENEATH -> "The picture behind the text on page " + page;
        };
    }
}
