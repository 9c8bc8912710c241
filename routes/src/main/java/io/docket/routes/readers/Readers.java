package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Reads a document with the reader of its type. */
@Component("readDocument")
class Readers {
    private final Map<String, TypeReader> readers = new HashMap<>();

    Readers(List<TypeReader> all) {
        for (TypeReader reader : all) {
            reader.mediaTypes().forEach(type -> readers.put(type, reader));
        }
    }

    public Work read(@Body Work work) throws IOException, UnreadableDocumentException {
        TypeReader reader = readers.get(work.mediaType());
        if (reader == null) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    work.document().fileName() + " is " + work.mediaType() + ", which no step here reads",
                    "Process it with a pipeline that is made for such files");
        }
        return reader.read(work);
    }
}
