package io.docket.routes.intake;

import io.docket.routes.flow.Enclosed;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Parent;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import java.io.IOException;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Stores a file of an archive or mail; it inherits owner, team, source, priority and the sender's data. */
@Component
class EncloseStep {
    private final DocumentFiles files;
    private final IntakeProperties properties;

    EncloseStep(DocumentFiles files, IntakeProperties properties) {
        this.files = files;
        this.properties = properties;
    }

    public Arrival keep(@Body Enclosed file) throws IOException, DocumentFiles.TooLargeException {
        StoredFile stored = files.put(file.content(), properties.maxFileSize().toBytes());
        DocumentRow container = file.container();
        return new Arrival(
                stored,
                FileNames.clean(file.path()),
                container.source(),
                container.owner(),
                container.team(),
                new Sending(container.said(), container.priority(), null, true),
                "in:" + container.id() + ":" + file.number(),
                Parent.of(container, FileNames.path(file.path())));
    }
}
