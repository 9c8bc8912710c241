package io.docket.routes.documents;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentList;
import io.docket.routes.store.documents.DocumentQuery;
import io.docket.routes.store.documents.DocumentQuery.Position;
import io.docket.routes.store.documents.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Page cursors for clients: opaque, and always the same for the same row. */
final class Cursors {
    private Cursors() {}

    static String write(DocumentQuery query, DocumentRow last) {
        String position = last.id() + " " + DocumentList.key(query.sort(), last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static Position read(DocumentQuery.Sort sort, String cursor) {
        Position position = position(cursor);
        if (!DocumentList.isKey(sort, position.key())) {
            throw unknown(cursor);
        }
        return position;
    }

    private static Position position(String cursor) {
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = position.indexOf(' ');
            return new Position(position.substring(space + 1), position.substring(0, space));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw unknown(cursor);
        }
    }

    private static ProblemException unknown(String cursor) {
        return new ProblemException(ProblemCode.INVALID_CURSOR, "Cursor \"" + cursor + "\" was not given out here");
    }
}
