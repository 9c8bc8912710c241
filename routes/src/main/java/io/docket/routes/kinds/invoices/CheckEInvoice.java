package io.docket.routes.kinds.invoices;

import io.docket.processors.document.Conformance;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Holds an electronic invoice against the rules that it says it follows; the report is kept. */
@Component("checkEInvoice")
class CheckEInvoice {
    /** The code of the findings that name a broken rule. */
    static final String INVALID = "EINVOICE_INVALID";

    private static final String NOT_CHECKED = "EINVOICE_NOT_CHECKED";
    private static final int MOST_FINDINGS = 20;

    private final Parsers parsers;
    private final Lifecycle lifecycle;
    private final DocumentFiles files;
    private final Json json;

    CheckEInvoice(Parsers parsers, Lifecycle lifecycle, DocumentFiles files, Json json) {
        this.parsers = parsers;
        this.lifecycle = lifecycle;
        this.files = files;
        this.json = json;
    }

    public Work check(@Body Work work) throws IOException {
        EInvoice invoice = work.find(EInvoice.class).orElse(null);
        if (invoice == null) {
            return work;
        }
        List<Finding> remarks =
                new ArrayList<>(work.find(Remarks.class).map(Remarks::findings).orElse(List.of()));
        Conformance conformance = conformance(xml(work), remarks);
        remarks.addAll(findings(conformance));
        EInvoiceReport report = EInvoiceReport.of(invoice, conformance);
        lifecycle.note(work, Stage.VALIDATE, events(report));
        try (PendingFile file = files.create()) {
            json.write(file.out(), report);
            return work.with(new Remarks(remarks)).with(report).with(Artifact.EINVOICE_REPORT, file.keep());
        }
    }

    private static List<NewEvent> events(EInvoiceReport report) {
        return List.of(
                NewEvent.of(EventName.EINVOICE_READ, Stage.VALIDATE, Map.of("syntax", report.syntax())),
                NewEvent.of(
                        EventName.EINVOICE_VALIDATED,
                        Stage.VALIDATE,
                        Map.of("verdict", report.verdict(), "errors", report.errors(), "warnings", report.warnings())));
    }

    private Path xml(Work work) throws IOException {
        StoredFile embedded = work.artifacts().get(Artifact.EINVOICE);
        return embedded == null ? work.file() : files.local(embedded.sha256());
    }

    /** An invoice that the rules choke on is one that a person has to look at, and not one that fails. */
    private Conformance conformance(Path xml, List<Finding> remarks) throws IOException {
        try {
            return parsers.checkEInvoice(xml).conformance();
        } catch (UnreadableDocumentException e) {
            String reason = "The electronic invoice was not held against its rules: " + e.getMessage();
            remarks.add(Finding.warning(NOT_CHECKED, reason));
            return Conformance.notChecked(reason);
        }
    }

    private static List<Finding> findings(Conformance conformance) {
        List<Finding> findings = new ArrayList<>();
        conformance.violations().stream()
                .filter(Conformance.Violation::error)
                .limit(MOST_FINDINGS)
                .forEach(violation -> findings.add(Finding.warning(INVALID, sentence(violation))));
        if (conformance.errors() > MOST_FINDINGS) {
            findings.add(Finding.warning(
                    INVALID,
                    "It breaks " + (conformance.errors() - MOST_FINDINGS) + " rules more; the report has them"));
        }
        return findings;
    }

    private static String sentence(Conformance.Violation violation) {
        String rule = violation.rule() == null ? "Schema: " : violation.rule() + ": ";
        return rule + violation.message() + (violation.place() == null ? "" : " (" + violation.place() + ")");
    }
}
