package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.component.file.GenericFile;
import org.springframework.stereotype.Component;

/** A file on an SFTP server, whose stream Camel has opened. */
@Component("sftpStep")
class SftpStep {

    public Incoming find(
            @ExchangeProperty(Exchange.FILE_EXCHANGE_FILE) GenericFile<?> file,
            @ExchangeProperty(Headers.SOURCE) String source) {
        InputStream content = (InputStream) file.getBody();
        // Its time is right to the second only.
        String key = file.getAbsoluteFilePath() + ":" + file.getFileLength() + ":" + file.getLastModified();
        return new Incoming(source, file.getFileNameOnly(), key, true, file.getFileLength(), () -> content);
    }
}
