package io.docket.processors.output;

import io.docket.processors.document.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which scripts of a text an {@link OutputPdf} of it cannot show; by any number of threads at once. */
public final class MissingFonts {
    /** So many letters are without a font. */
    public static final String NO_FONT = "NO_FONT";

    /** Behind Latin, Greek and Cyrillic letters; most texts have none from here on, and need no font to be looked into. */
    private static final int FIRST_LOOKED_FOR = 0x530;

    private static final int FIRST_SIGN = 0x2000;
    private static final int LAST_SIGN = 0x2bff;
    /** A longer line is looked at in pieces, so that it is not in memory twice. */
    private static final int PIECE = 10_000;

    private @Nullable FontFiles fonts;

    /**
     * Looks for letters of scripts that no font has. Emoji, signs and private characters do not count: they are in so many
     * texts, and say so little, that nobody would look any more.
     *
     * @param texts that the PDF will have, on any number of lines
     * @throws IOException when the fonts cannot be read, which come with Docket
     */
    public Optional<Finding> in(List<String> texts) throws IOException {
        if (texts.stream().flatMapToInt(String::chars).allMatch(MissingFonts::isUsual)) {
            return Optional.empty();
        }
        Letters letters = new Letters(fonts());
        for (String text : texts) {
            for (int start = 0; start < text.length(); ) {
                int end = endOfPiece(text, start);
                letters.written(text.substring(start, end));
                start = end;
            }
        }
        Map<String, Integer> missing = letters.missing();
        missing.keySet().removeAll(Letters.NO_SCRIPTS);
        return missing.isEmpty() ? Optional.empty() : Optional.of(finding(missing));
    }

    private static boolean isUsual(int character) {
        return character < FIRST_LOOKED_FOR || (character >= FIRST_SIGN && character <= LAST_SIGN);
    }

    private static int endOfPiece(String text, int start) {
        int end = Math.min(text.length(), start + PIECE);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private synchronized FontFiles fonts() throws IOException {
        FontFiles loaded = fonts;
        if (loaded == null) {
            loaded = FontFiles.load();
            fonts = loaded;
        }
        return loaded;
    }

    /** Says what could not be written, by the names of the scripts. */
    static Finding finding(Map<String, Integer> missing) {
        int all = missing.values().stream().mapToInt(Integer::intValue).sum();
        String scripts = missing.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return Finding.warning(
                NO_FONT,
                "The output PDF shows the name of the script instead of " + all + (all == 1 ? " letter" : " letters")
                        + " that no font has: " + scripts);
    }
}
