package io.docket.routes.store.folders;

import java.io.IOException;

/** What should be a folder below a source is a link or something else; its message is a sentence for people. */
public final class NoFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoFolderException(String name) {
        super("\"" + name + "\" in it is a link or no folder, and nothing is moved there");
    }
}
