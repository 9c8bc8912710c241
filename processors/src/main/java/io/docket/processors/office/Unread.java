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
        PICTURES("%d of its pictures are large enough to hold text, which is not read from pictures of such files"),
        EMBEDDED_FILES("%d files are embedded in it, of which only what the document shows is read"),
        IMPORTED_PARTS("%d passages are imported from other files when it is opened, and not read"),
        SYMBOLS("%d characters of symbol fonts have no letter that stands for them, and are left out"),
        DELETED_TEXT("%d passages are marked as deleted or moved away, and left out"),
        FRAMES("%d frames show other pages, which are not read"),
        SCRIPTS("%d scripts may add text when the page is shown, which is not read");

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
