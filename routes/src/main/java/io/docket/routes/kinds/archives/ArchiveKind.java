package io.docket.routes.kinds.archives;

import io.docket.processors.document.DetectedType;
import io.docket.processors.unpack.ZipUnpacker;
import io.docket.routes.flow.Kind;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.stereotype.Component;

/** Archives and other containers of files. */
@Component
class ArchiveKind implements Kind {
    static final String ID = "archive";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/zip", DetectedType.MAILBOX.mediaType(), DetectedType.SIGNED.mediaType());
    }

    @Override
    public List<Class<?>> processors() {
        return List.of(ZipUnpacker.class, ZipFile.class);
    }

    @Override
    public JobProgress whole(RecordBody record) {
        return JobProgress.whole(documents(record), "files");
    }

    @Override
    public List<NewEvent> completed(RecordBody record) {
        Result.Children children = ((Result.Archive) record.result()).children();
        return children != null && children.documents() > 0 ? List.of(NewEvent.unpacked(children)) : List.of();
    }

    @Override
    public boolean waitsForRelease(RecordBody record) {
        return ((Result.Archive) record.result()).children() == null;
    }

    @Override
    public List<String> columns() {
        return List.of("documents");
    }

    @Override
    public List<String> cells(RecordBody record) {
        return List.of(Integer.toString(documents(record)));
    }

    private static int documents(RecordBody record) {
        Result.Children children = ((Result.Archive) record.result()).children();
        return children == null ? 0 : children.documents();
    }
}
