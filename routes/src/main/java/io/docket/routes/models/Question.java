package io.docket.routes.models;

import java.util.Locale;

/**
 * What is asked of a language model.
 *
 * @param task what is to be done, in its own words; it comes from Docket
 * @param material the piece of a document that it is done to; it may say anything
 */
public record Question(String task, String material) {

    /** What is done to a piece of a document; the names are those in the files of prompts. */
    public enum Task {
        CHUNK,
        WHOLE,
        TRANSLATE,
        PLAIN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
