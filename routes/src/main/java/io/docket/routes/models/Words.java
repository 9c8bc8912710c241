package io.docket.routes.models;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a language model means as its answer, among all that small servers hand out. */
final class Words {
    /** How models begin to think aloud, by their makers. */
    private static final Pattern THOUGHT = Pattern.compile(
            "<(?:[a-z]+:)?(?:think|thinking|thoughts?|reasoning)>|\\[THINK]|◁think▷", Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_THOUGHT = Pattern.compile(
            "</(?:[a-z]+:)?(?:think|thinking|thoughts?|reasoning)>|\\[/THINK]|◁/think▷", Pattern.CASE_INSENSITIVE);

    private static final String FINAL_CHANNEL = "<|channel|>final<|message|>";
    private static final Pattern MARKS_OF_TEMPLATES =
            Pattern.compile("(?:<\\|[a-z_]{2,20}\\|>|<(?:end_of_turn|eos)>|</s>|\\[/INST])\\s*$");
    private static final Pattern MARK = Pattern.compile("^<([0-9a-f]{16})>\\n");
    private static final Pattern FENCED = Pattern.compile("(?s)```[a-zA-Z]{0,20}\\s*\\n(.*?)\\n?\\s*```");

    private Words() {}

    /**
     * Returns them.
     *
     * @param material that it was asked about: what stands there itself is no sign of a template
     * @return empty when it has said nothing but thoughts
     */
    static String of(String said, String material) {
        String text = said.strip();
        int channel = text.lastIndexOf(FINAL_CHANNEL);
        text = channel < 0 ? text : text.substring(channel + FINAL_CHANNEL.length());
        text = withoutThoughts(text, material);
        Matcher mark = MARK.matcher(material);
        if (mark.find()) {
            text = text.replace("<" + mark.group(1) + ">", "").replace("</" + mark.group(1) + ">", "");
        }
        for (Matcher end = MARKS_OF_TEMPLATES.matcher(text);
                end.find() && !material.contains(end.group().strip());
                end.reset(text)) {
            text = text.substring(0, end.start());
        }
        return withoutFence(text.strip(), material);
    }

    /** Tells whether a text has anything that can be said in another language. */
    static boolean in(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static String withoutThoughts(String text, String material) {
        String left = text.strip();
        for (Matcher begin = THOUGHT.matcher(left); begin.lookingAt(); begin = THOUGHT.matcher(left)) {
            Matcher end = END_OF_THOUGHT.matcher(left);
            if (!end.find(begin.end())) {
                return "";
            }
            left = left.substring(end.end()).strip();
        }
        // Some templates end with the mark that opens the thoughts, so that the model only closes them.
        Matcher closed = END_OF_THOUGHT.matcher(left);
        if (closed.find()
                && !material.toLowerCase(Locale.ROOT).contains(closed.group().toLowerCase(Locale.ROOT))) {
            return left.substring(closed.end()).strip();
        }
        return left;
    }

    private static String withoutFence(String text, String material) {
        Matcher fenced = FENCED.matcher(text);
        return fenced.matches() && !material.contains("```") ? fenced.group(1).strip() : text;
    }
}
