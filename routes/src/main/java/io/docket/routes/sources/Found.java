package io.docket.routes.sources;

import io.docket.routes.store.folders.FolderFile;

/**
 * A file of a watched folder that is to be taken.
 *
 * @param key identifies it among all files that ever lie there
 * @param again whether it was taken before and has changed since; then it is in the folder of taken files
 */
record Found(FolderFile file, String key, boolean again) {}
