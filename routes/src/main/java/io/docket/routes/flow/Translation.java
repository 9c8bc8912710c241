package io.docket.routes.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text in other words; its JSON is an artifact.
 *
 * @param source language of the text, ISO 639-2/T
 * @param target language of the translation, ISO 639-1; null when it was not translated
 * @param by who translated; null when it was not translated
 * @param plain who put it into plain words; null when nobody did
 * @param pages all of them, in order
 */
public record Translation(
        String source,
        @Nullable String target,
        @Nullable ByModel by,
        @Nullable ByModel plain,
        List<OfPage> pages) {

    /**
     * A page.
     *
     * @param number 1-based; a text without pages has one
     * @param translated null when it was not translated
     * @param plain the translation, or else the page, in plain words; null when it was not put into them
     */
    public record OfPage(
            int number,
            @Nullable String translated,
            @Nullable String plain) {

        /** Returns its words in another language, or else none. */
        @JsonIgnore
        public String words() {
            return translated == null ? "" : translated;
        }

        /** Returns it in plain words, or else nothing. */
        @JsonIgnore
        public String inPlainWords() {
            return plain == null ? "" : plain;
        }
    }
}
