package io.docket.routes.kinds.archives;

import io.docket.processors.document.Finding;
import io.docket.processors.document.LeftOut;
import io.docket.processors.unpack.Unpacked;
import io.docket.routes.flow.Contents;
import io.docket.routes.store.documents.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The findings about files of an archive or mail that were left out. */
final class LeftOutFiles {
    private static final String LEFT_OUT = "LEFT_OUT";
    private static final int MAX_KEPT = 100;
    /** Further ones are only counted. */
    private static final int MAX_NAMED = 20;

    private LeftOutFiles() {}

    static Contents of(Unpacked unpacked) {
        Result.Children children = new Result.Children(
                unpacked.files(),
                unpacked.leftOut().stream()
                        .limit(MAX_KEPT)
                        .map(Result.LeftOutFile::of)
                        .toList());
        return new Contents(children, findings(unpacked));
    }

    /**
     * A held archive is not unpacked; a finding says so, since otherwise its files would seem to be still on their way.
     */
    static Contents held() {
        return new Contents(
                null,
                List.of(Finding.warning(
                        Result.Children.NOT_UNPACKED, "The files in it become documents when it is released")));
    }

    /** Of a document whose own content was read. */
    static Contents notTaken(String why) {
        return new Contents(
                new Result.Children(0, List.of()),
                List.of(Finding.warning(LEFT_OUT, "The files that are embedded in it were left out: " + why)));
    }

    private static List<Finding> findings(Unpacked unpacked) {
        List<LeftOut> missed = unpacked.leftOut().stream()
                .filter(file -> file.reason().needsLook())
                .toList();
        List<Finding> findings = missed.stream()
                .limit(MAX_NAMED)
                .map(file -> Finding.warning(
                        LEFT_OUT,
                        "\"" + file.name() + "\" was left out: " + file.reason().sentence()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (missed.size() > MAX_NAMED) {
            findings.add(Finding.warning(LEFT_OUT, (missed.size() - MAX_NAMED) + " more files were left out"));
        }
        return findings;
    }
}
