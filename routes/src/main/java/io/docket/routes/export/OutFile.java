package io.docket.routes.export;

import io.docket.routes.store.Durable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/**
 * Gives a file its name in the out folder when its bytes are on disk. Camel's {@code forceWrites} does not do that: the
 * option is read by nothing (4.17), and after a power cut files were there without a byte whose export was noted.
 */
@Component("outFile")
class OutFile {

    /** Takes a file that was written under its name with a dot before it. */
    public void settle(@Header(Exchange.FILE_NAME_PRODUCED) String hidden) throws IOException {
        Path file = Path.of(hidden);
        Durable.move(file, file.resolveSibling(file.getFileName().toString().substring(1)));
    }
}
