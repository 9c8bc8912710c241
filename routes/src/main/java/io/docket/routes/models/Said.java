package io.docket.routes.models;

/**
 * The answer of a language model or translator.
 *
 * @param text without what a model thought aloud before
 * @param tokens that it took, in and out; 0 for a translator
 */
public record Said(String text, End end, long tokens) {

    /** How an answer ended. */
    public enum End {
        WHOLE,
        /** It had more to say than it was allowed to. */
        CUT,
        /** The service does not want to answer to this, or to show what was answered; the text is empty then. */
        WITHHELD
    }

    public boolean isCut() {
        return end == End.CUT;
    }

    public boolean isWithheld() {
        return end == End.WITHHELD;
    }
}
