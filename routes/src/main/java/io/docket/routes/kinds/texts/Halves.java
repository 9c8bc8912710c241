package io.docket.routes.kinds.texts;

import io.docket.processors.split.TextChunks;
import io.docket.routes.models.Said;
import io.docket.routes.models.TooLongException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks about a piece, and where it is too much at once, about its halves. */
final class Halves {
    /** Shorter pieces are not cut any more. */
    private static final int LEAST_CHARACTERS = 500;

    private final Function<String, Said> service;
    private final boolean alsoWhenCut;

    /**
     * @param service what a piece is asked of
     * @param alsoWhenCut whether half an answer is as bad as none
     */
    Halves(Function<String, Said> service, boolean alsoWhenCut) {
        this.service = service;
        this.alsoWhenCut = alsoWhenCut;
    }

    WordsPart ask(String piece) {
        boolean isLong = piece.length() > LEAST_CHARACTERS;
        Said said = said(piece, isLong);
        if (said == null) {
            return halves(piece, 0);
        }
        if (said.isCut() && alsoWhenCut && isLong) {
            return halves(piece, said.tokens());
        }
        return new WordsPart(said.text(), said.isCut(), said.isWithheld(), 1, said.tokens());
    }

    /** Returns null when it is too long, and can be cut. */
    private @Nullable Said said(String piece, boolean isLong) {
        try {
            return service.apply(piece);
        } catch (TooLongException e) {
            if (isLong) {
                return null;
            }
            throw e.fault();
        }
    }

    private WordsPart halves(String piece, long tokens) {
        int middle = new TextChunks(piece.length() / 2 + 1).cut(piece).get(0).end();
        List<WordsPart> halves = List.of(ask(piece.substring(0, middle)), ask(piece.substring(middle)));
        return new WordsPart(
                String.join(
                        "\n",
                        halves.stream()
                                .map(WordsPart::text)
                                .filter(text -> !text.isEmpty())
                                .toList()),
                halves.stream().anyMatch(WordsPart::isCut),
                halves.stream().anyMatch(WordsPart::isWithheld),
                1 + halves.stream().mapToInt(WordsPart::calls).sum(),
                tokens + halves.stream().mapToLong(WordsPart::tokens).sum());
    }
}
