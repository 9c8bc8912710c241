package io.docket.processors.summary;

import io.docket.processors.document.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chooses the sentences that say most of a text and of each of its chunks. */
public final class Summariser {
    /** Most sentences that are compared with each other at once. */
    private static final int COMPARED = 400;

    private static final int KEPT_OF_COMPARED = 50;
    /** Each chunk names this many sentences of which the summary of the whole is chosen. */
    private static final int NOMINATED = 4;

    private static final int SENTENCES_OF_A_CHUNK = 2;
    private static final int CHARACTERS_OF_A_CHUNK = 500;
    private static final int SENTENCES = 5;
    private static final int CHARACTERS = 1000;
    /** A summary has no more than one of so many sentences. */
    private static final int SHARE = 4;
    /** The first sentences of a text more often say what it is about; the bonus falls to nothing within a fifth of it. */
    private static final double BONUS_OF_THE_BEGINNING = 0.5;

    private static final int BEGINNING = 5;
    /** What is shown of a text that has no sentence, in UTF-16 units. */
    private static final int HEAD = 300;

    private static final int SAMPLE = 3000;

    private final String text;
    private final String language;
    private final Terms terms;
    private final Worth worth;

    private Summariser(String text) {
        this.text = text;
        language = TextLanguage.of(sample(text));
        terms = new Terms(language);
        worth = new Worth(text, language, terms);
    }

    /**
     * Summarises a text.
     *
     * @param chunks that cover it, in order
     */
    public static TextSummary of(String text, List<Span> chunks) {
        return new Summariser(text).summarise(chunks);
    }

    private static String sample(String text) {
        int middle = Math.max(0, (text.length() - SAMPLE) / 2);
        return IntStream.of(0, middle, Math.max(0, text.length() - SAMPLE))
                .distinct()
                .mapToObj(start -> text.substring(start, Math.min(text.length(), start + SAMPLE)))
                .reduce("", (some, more) -> some + " " + more);
    }

    private TextSummary summarise(List<Span> chunks) {
        List<Ranked.Sentence> nominated = new ArrayList<>();
        List<List<Span>> ofChunks = new ArrayList<>();
        for (Span chunk : chunks) {
            List<Ranked.Sentence> prose = few(prose(chunk));
            Ranked ranked = new Ranked(prose, span -> 1);
            List<Ranked.Sentence> best = ranked.best(share(prose.size(), SENTENCES_OF_A_CHUNK), CHARACTERS_OF_A_CHUNK);
            ofChunks.add(best.isEmpty() ? head(chunk) : spans(best));
            nominated.addAll(chunks.size() == 1 ? prose : ranked.best(NOMINATED, text.length()));
        }
        List<Ranked.Sentence> candidates = few(nominated);
        List<Ranked.Sentence> best =
                new Ranked(candidates, this::bonus).best(share(candidates.size(), SENTENCES), CHARACTERS);
        return new TextSummary(language, best.isEmpty() ? head(new Span(0, text.length())) : spans(best), ofChunks);
    }

    private static List<Span> spans(List<Ranked.Sentence> sentences) {
        return sentences.stream().map(Ranked.Sentence::span).toList();
    }

    private static int share(int sentences, int most) {
        return Math.min(most, (sentences + SHARE - 1) / SHARE);
    }

    private double bonus(Span sentence) {
        double place = (double) sentence.start() / text.length();
        return 1 + BONUS_OF_THE_BEGINNING * Math.max(0, 1 - BEGINNING * place);
    }

    private List<Ranked.Sentence> prose(Span chunk) {
        List<Ranked.Sentence> prose = new ArrayList<>();
        for (Span span : Sentences.of(text, chunk)) {
            String sentence = Prose.of(text, span);
            if (Prose.is(sentence)) {
                Map<String, Integer> about = terms.of(sentence);
                prose.add(new Ranked.Sentence(span, about, worth.of(span, sentence, about)));
            }
        }
        return prose;
    }

    /** Leaves so many that all can be compared; those that stand near each other compete first. */
    private List<Ranked.Sentence> few(List<Ranked.Sentence> sentences) {
        List<Ranked.Sentence> left = sentences;
        while (left.size() > COMPARED) {
            List<Ranked.Sentence> fewer = new ArrayList<>();
            for (int start = 0; start < left.size(); start += COMPARED) {
                List<Ranked.Sentence> near = left.subList(start, Math.min(left.size(), start + COMPARED));
                fewer.addAll(new Ranked(near, span -> 1).best(KEPT_OF_COMPARED, text.length()));
            }
            left = fewer;
        }
        return left;
    }

    /** Returns the beginning of a stretch without sentences, such as a list or a table; none when nothing stands there. */
    private List<Span> head(Span of) {
        int start = of.start();
        while (start < of.end() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == of.end()) {
            return List.of();
        }
        int end = Math.min(of.end(), start + HEAD);
        int cut = end;
        while (end < of.end() && cut > start && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        end = cut > start ? cut : end;
        boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return List.of(new Span(start, splits ? end - 1 : end));
    }
}
