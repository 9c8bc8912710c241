package io.docket.processors.ocr;

/** Measures where on a page there is text. */
final class InkRows {
    private InkRows() {}

    /** Returns the top of the stretch of this height with most changes between ink and paper. */
    static int fullest(GrayImage image, int height) {
        int threshold = image.threshold();
        long sum = 0;
        long most = -1;
        int best = 0;
        int[] changes = new int[image.height()];
        for (int y = 0; y < image.height(); y++) {
            changes[y] = changes(image, y, threshold);
            sum += changes[y] - (y >= height ? changes[y - height] : 0);
            if (y >= height - 1 && sum > most) {
                most = sum;
                best = y - height + 1;
            }
        }
        return best;
    }

    private static int changes(GrayImage image, int y, int threshold) {
        int changes = 0;
        boolean before = false;
        for (int x = 0; x < image.width(); x++) {
            boolean ink = image.at(x, y) <= threshold;
            changes += ink == before ? 0 : 1;
            before = ink;
        }
        return changes;
    }
}
