package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;

/** The places of the images on a page. */
final class Pictures {
    /** Of the page; what is smaller is a logo. */
    private static final double LEAST_SHARE = 0.03;
    /** Of the page, all together; below it no receipt can be read. */
    private static final double LEAST_IN_ALL = 0.2;
    /** More are the tiles of a map or a drawing. */
    private static final int MOST = 200;
    /** Text upon a picture makes it the page's background. */
    private static final int WORDS_UPON = 3;

    private static final double SAME = 0.005;

    private final List<Box> places = new ArrayList<>();

    /** Takes the next image; scanners cut theirs into strips, one below the other. */
    void add(Box place) {
        int last = places.size() - 1;
        if (last >= 0 && continues(places.get(last), place)) {
            places.set(last, places.get(last).union(place));
        } else if (places.size() < MOST && place.width() > 0 && place.height() > 0) {
            places.add(place);
        }
    }

    private static boolean continues(Box above, Box place) {
        boolean sameColumn = Math.abs(above.x() - place.x()) < SAME && Math.abs(above.width() - place.width()) < SAME;
        boolean touches = Math.abs(above.y() + above.height() - place.y()) < SAME
                || Math.abs(place.y() + place.height() - above.y()) < SAME;
        return sameColumn && touches;
    }

    /** Returns the large ones that no text of the page lies upon; empty when they are little of the page. */
    List<Box> beside(Page page) {
        if (places.stream().mapToDouble(Pictures::share).sum() < LEAST_IN_ALL) {
            return List.of();
        }
        List<Box> beside = places.stream()
                .filter(place -> share(place) >= LEAST_SHARE && !isBackground(place, page))
                .toList();
        return beside.stream().mapToDouble(Pictures::share).sum() < LEAST_IN_ALL ? List.of() : beside;
    }

    /** Returns the large ones that text of the page lies upon; empty when they are less of the page than that share. */
    List<Box> behind(Page page, double share) {
        if (places.stream().mapToDouble(Pictures::share).sum() < share) {
            return List.of();
        }
        List<Box> behind = places.stream()
                .filter(place -> share(place) >= LEAST_SHARE && isBackground(place, page))
                .toList();
        return behind.stream().mapToDouble(Pictures::share).sum() < share ? List.of() : behind;
    }

    private static double share(Box place) {
        return place.width() * place.height();
    }

    private static boolean isBackground(Box place, Page page) {
        return page.lines().stream()
                        .flatMap(List::stream)
                        .map(Word::box)
                        .filter(word -> contains(place, word.x() + word.width() / 2, word.y() + word.height() / 2))
                        .limit(WORDS_UPON)
                        .count()
                == WORDS_UPON;
    }

    private static boolean contains(Box place, double x, double y) {
        return x >= place.x() && x <= place.x() + place.width() && y >= place.y() && y <= place.y() + place.height();
    }
}
