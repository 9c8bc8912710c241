package io.docket.routes.validate;

import io.docket.processors.document.Finding;
import io.docket.processors.document.LeftOut;
import io.docket.processors.unpack.Unpacked;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.RecordBody;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person has to know of an archive or mail beside the documents that were made of it. */
final class ContainerFindings {
    private static final String LEFT_OUT = "LEFT_OUT";
    /** More are counted only. */
    private static final int MAX_NAMED = 20;

    private ContainerFindings() {}

    static List<Finding> of(Work work) {
        if (!work.isContainer()) {
            return List.of();
        }
        Unpacked unpacked = work.unpacked();
        if (unpacked == null) {
            // What is held must not look like one whose files are on their way.
            return List.of(warning(RecordBody.NOT_UNPACKED, "The files in it become documents when it is released"));
        }
        List<Finding> findings = new ArrayList<>(leftOut(unpacked));
        if (work.isMail() && unpacked.files() == 0 && saysNothing(work)) {
            findings.add(warning("EMPTY_MAIL", "The mail says nothing, and no file could be taken out of it"));
        }
        return findings;
    }

    /** What a mail says stands below an empty line. */
    private static boolean saysNothing(Work work) {
        String text = work.text();
        return text == null || !("\n" + text).contains("\n\n");
    }

    private static List<Finding> leftOut(Unpacked unpacked) {
        List<LeftOut> missed = unpacked.leftOut().stream()
                .filter(file -> file.reason().needsLook())
                .toList();
        List<Finding> findings = missed.stream()
                .limit(MAX_NAMED)
                .map(file -> warning(
                        LEFT_OUT,
                        "\"" + file.name() + "\" was left out: " + file.reason().sentence()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (missed.size() > MAX_NAMED) {
            findings.add(warning(LEFT_OUT, (missed.size() - MAX_NAMED) + " more files were left out"));
        }
        return findings;
    }

    private static Finding warning(String code, String message) {
        return new Finding(code, Finding.Severity.WARNING, 0, null, message);
    }
}
