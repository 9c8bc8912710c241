package io.docket.routes.kinds.archives;

import io.docket.routes.flow.Contents;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Result;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Makes the record of an archive. */
@Component("recordArchive")
class RecordArchive {
    private final ArchiveKind kind;

    RecordArchive(ArchiveKind kind) {
        this.kind = kind;
    }

    public Work record(@Body Work work) {
        Contents contents = work.get(Contents.class);
        return work.as(kind).with(new RecordBody(0, contents.findings(), new Result.Archive(contents.children())));
    }
}
