package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.flow.SourceReadException;
import io.docket.routes.store.SourceFile;
import java.io.File;
import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** A file in a watched folder. */
@Component("folderStep")
class FolderStep {

    public Incoming find(@Body File file, @ExchangeProperty(Headers.SOURCE) String source) throws IOException {
        try {
            return new Incoming(
                    source,
                    file.getName(),
                    SourceFile.key(file.toPath()),
                    false,
                    file.length(),
                    () -> SourceFile.open(file.toPath()));
        } catch (IOException e) {
            throw new SourceReadException(e);
        }
    }
}
