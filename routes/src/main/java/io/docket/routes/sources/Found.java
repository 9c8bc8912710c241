package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;

/**
 * A file of a watched folder that is to be taken.
 *
 * @param key tells it from every other file that ever lies there
 * @param again whether it was taken before, has changed since, and lies where taken files go
 */
record Found(FolderFile file, String key, boolean again) {}
