package io.docket.routes.store.folders;

import java.io.IOException;

/** There is a link or file in place of a folder below a source; the message is a sentence for people. */
public final class NoFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoFolderException(String name) {
        super("\"" + name + "\" in it is a link or no folder, and nothing is moved there");
    }
}
