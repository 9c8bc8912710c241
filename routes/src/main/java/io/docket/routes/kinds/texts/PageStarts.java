package io.docket.routes.kinds.texts;

import io.docket.processors.split.Chunk;
import java.util.Collections;
import java.util.List;

/**
 * Where the pages of a text begin.
 *
 * @param offsets of the first character of each page, in UTF-16 units, rising; none when it has no pages
 */
record PageStarts(List<Integer> offsets) {
    static final PageStarts NONE = new PageStarts(List.of());

    /** Returns the chunks with the pages that they stand on. */
    List<Chunk> place(List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> new Chunk(
                        chunk.index(), chunk.start(), chunk.end(), page(chunk.start()), page(chunk.end() - 1)))
                .toList();
    }

    /** Returns the 1-based number of the page of a character; 0 when there are no pages. */
    int page(int offset) {
        int found = Collections.binarySearch(offsets, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
