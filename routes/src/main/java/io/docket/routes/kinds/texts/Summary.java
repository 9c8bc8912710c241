package io.docket.routes.kinds.texts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.docket.routes.flow.ByModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says in short; its JSON is the artifact that the API hands out.
 *
 * @param origin who made it, see {@link io.docket.routes.store.documents.RecordField}
 * @param model that made it; null without one
 * @param language of the text, ISO 639-2/T
 * @param text the whole on one line; empty when the text has no words
 * @param sentences of the text that it was made of; none when a model made it
 * @param chunks the same of each chunk
 */
record Summary(
        String origin,
        @JsonProperty @Nullable ByModel model,
        String language,
        String text,
        List<Sentence> sentences,
        List<OfChunk> chunks) {

    /** The same in other words. */
    Summary said(String whole, ByModel by) {
        return new Summary(origin, by, language, whole, sentences, chunks);
    }

    /**
     * A sentence of the text.
     *
     * @param start offset of its first character in the text, in UTF-16 units
     * @param end offset behind its last character
     * @param page that it begins on; null when the text has no pages
     */
    record Sentence(
            String text, int start, int end, @Nullable Integer page) {}

    /**
     * What a chunk says in short.
     *
     * @param firstPage that the chunk stands on; null when the text has no pages
     * @param lastPage that the chunk stands on; null when the text has no pages
     */
    record OfChunk(
            int index,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            String text) {

        OfChunk said(String words) {
            return new OfChunk(index, firstPage, lastPage, words);
        }
    }
}
