package io.docket.routes.export;

import io.docket.routes.flow.Headers;
import io.docket.routes.store.files.OutFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes files below the out folder. Camel's file producer follows symbolic links that others plant there, and ignores
 * its option {@code forceWrites} (4.17): after a power cut, exported files were empty.
 */
@Component("outFile")
class OutFile {
    private final Map<String, OutFolder> folders;

    /**
     * Resolves the folders at the start: a link there now is the operator's, one that replaces a folder later is not.
     */
    OutFile(@Value("${docket.out}") Path out) throws IOException {
        folders = Map.of(
                "json", OutFolder.of(out.resolve("json")),
                "csv", OutFolder.of(out.resolve("csv")),
                "tables", OutFolder.of(out.resolve("tables")),
                "pdf", OutFolder.of(out.resolve("pdf")));
    }

    /**
     * Writes a file, or replaces it as a whole.
     *
     * @param name folder and file, as {@code json/ID.json}
     */
    public void write(@Body InputStream content, @ExchangeProperty(Headers.OUT) String name) throws IOException {
        int cut = name.indexOf('/');
        OutFolder folder = folders.get(name.substring(0, Math.max(0, cut)));
        if (folder == null) {
            throw new IOException("There is no folder for " + name);
        }
        try (content) {
            folder.write(name.substring(cut + 1), content);
        }
    }
}
