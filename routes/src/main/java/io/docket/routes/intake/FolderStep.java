package io.docket.routes.intake;

import io.docket.routes.store.DocumentFiles;
import io.docket.routes.store.SourceFile;
import io.docket.routes.store.StoredFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Keeps a file that lies in a watched folder. */
@Component("folderStep")
class FolderStep {
    private final DocumentFiles files;
    private final IntakeProperties properties;

    FolderStep(DocumentFiles files, IntakeProperties properties) {
        this.files = files;
        this.properties = properties;
    }

    public Arrival keep(@Body File file, @Header("DocketSource") String source)
            throws IOException, DocumentFiles.TooLargeException {
        String key = source + ":" + SourceFile.key(file.toPath());
        try (InputStream in = SourceFile.open(file.toPath())) {
            StoredFile stored = files.put(in, properties.maxFileSize().toBytes());
            return new Arrival(stored, FileNames.clean(file.getName()), source, source, null, null, null, key, true);
        }
    }
}
