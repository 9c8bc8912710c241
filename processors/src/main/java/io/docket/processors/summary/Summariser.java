package io.docket.processors.summary;

import io.docket.processors.document.TextLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Chooses the sentences that say most of a text and of each of its chunks. */
public final class Summariser {
    /** Each chunk names this many sentences of which the summary of the whole is chosen. */
    private static final int NOMINATED = 4;
    /** Most sentences that are compared with each other at once. */
    private static final int COMPARED = 400;

    private static final int KEPT_OF_COMPARED = COMPARED / 8;
    private static final Extent WHOLE = new Extent(5, 4, 1000);
    private static final Extent CHUNK = new Extent(2, 6, 500);
    /** Sentences with more than this in common say the same. */
    private static final double SAME = 0.5;
    /** The first sentences of a text more often say what it is about. */
    private static final double BONUS_OF_THE_BEGINNING = 0.5;
    /** What is shown of a text that has no sentence, in UTF-16 units. */
    private static final int HEAD = 300;

    private static final int SAMPLE = 8000;

    private final String text;
    private final String language;
    private final Terms terms;

    private Summariser(String text) {
        this.text = text;
        language = TextLanguage.of(sample(text));
        terms = new Terms(language);
    }

    /**
     * How long a summary may be.
     *
     * @param sentences at most
     * @param share one of so many sentences
     * @param characters about, in UTF-16 units; one sentence is always taken
     */
    private record Extent(int sentences, int share, int characters) {
        int of(int candidates) {
            return Math.max(1, Math.min(sentences, (candidates + share - 1) / share));
        }
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
        List<Span> nominated = new ArrayList<>();
        List<List<Span>> ofChunks = new ArrayList<>();
        for (Span chunk : chunks) {
            List<Span> prose = prose(chunk);
            ofChunks.add(prose.isEmpty() ? head(chunk) : best(prose, CHUNK, false));
            nominated.addAll(chunks.size() == 1 ? prose : best(prose, new Extent(NOMINATED, 1, text.length()), false));
        }
        List<Span> candidates = few(nominated);
        return new TextSummary(
                language,
                candidates.isEmpty() ? head(new Span(0, text.length())) : best(candidates, WHOLE, true),
                ofChunks);
    }

    private List<Span> prose(Span chunk) {
        return Sentences.of(text, chunk).stream()
                .filter(sentence -> Prose.is(Prose.of(text, sentence)))
                .toList();
    }

    /** Leaves so many that all can be compared; those that stand near each other compete first. */
    private List<Span> few(List<Span> sentences) {
        List<Span> left = sentences;
        while (left.size() > COMPARED) {
            List<Span> fewer = new ArrayList<>();
            for (int start = 0; start < left.size(); start += COMPARED) {
                List<Span> near = left.subList(start, Math.min(left.size(), start + COMPARED));
                fewer.addAll(
                        best(near, new Extent(KEPT_OF_COMPARED, COMPARED / KEPT_OF_COMPARED, text.length()), false));
            }
            left = fewer;
        }
        return left;
    }

    /** Returns the best sentences in the order of the text, each saying something else. */
    private List<Span> best(List<Span> sentences, Extent extent, boolean whole) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        LexRank rank = new LexRank(sentences.stream()
                .map(sentence -> terms.of(Prose.of(text, sentence)))
                .toList());
        double[] ranks = rank.ranks();
        if (whole) {
            for (int i = 0; i < ranks.length; i++) {
                double place = (double) sentences.get(i).start() / text.length();
                ranks[i] *= 1 + BONUS_OF_THE_BEGINNING * Math.max(0, 1 - 5 * place);
            }
        }
        List<Integer> order = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -ranks[i]))
                .toList();
        Set<Integer> chosen = new TreeSet<>();
        int characters = 0;
        for (int i : order) {
            int length = sentences.get(i).end() - sentences.get(i).start();
            boolean fits = chosen.isEmpty() || characters + length <= extent.characters();
            if (fits && chosen.stream().noneMatch(other -> rank.common(i, other) > SAME)) {
                chosen.add(i);
                characters += length;
            }
            if (chosen.size() == extent.of(sentences.size())) {
                break;
            }
        }
        return chosen.stream().map(sentences::get).toList();
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
