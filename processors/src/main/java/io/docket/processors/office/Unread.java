package io.docket.processors.office;

import io.docket.processors.document.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what a viewer shows of a document and the text has not, so that nothing is left out in silence. */
final class Unread {
    /** What it may be; the code of its finding is the name with {@code _NOT_READ}. */
    enum What {
        PICTURES("Pictures that are large enough to hold text are not read; it has %d"),
        EMBEDDED_FILES("Files that are embedded in it are not taken out; it has %d"),
        IMPORTED_PARTS("Passages that are imported from other files when it is opened are not read; it has %d"),
        SYMBOLS("Characters of symbol fonts that stand for no letter are left out; it has %d"),
        DELETED_TEXT("Text that is marked as deleted or moved away is left out; it has %d such passages"),
        SLIDES("Slides that the presentation names and does not have are left out; it has %d"),
        FRAMES("Frames that show other pages are not read; it has %d");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Square centimetres: 6 times 3. */
    private static final double LOGO = 18;

    private final Map<What, Integer> counts = new EnumMap<>(What.class);

    void add(What what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Adds a picture, unless it is as small as logos and icons are. */
    void addPicture(double squareCentimetres) {
        if (squareCentimetres > LOGO) {
            add(What.PICTURES);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        counts.forEach(
                (what, count) -> findings.add(Finding.warning(what.name() + "_NOT_READ", sentence(what, count))));
        return findings;
    }

    private static String sentence(What what, int count) {
        return String.format(Locale.ROOT, what.sentence, count);
    }
}
