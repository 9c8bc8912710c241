package io.docket.processors.ocr;

/**
 * Where in a photo the sheet or receipt lies.
 *
 * @param left in pixels of the photo
 */
record Paper(int left, int top, int width, int height) {
    private static final int LOOK = 200;
    private static final double LEAST_SHARE = 0.08;
    private static final double MOST_SHARE = 0.92;
    private static final double FILLED = 0.6;
    private static final double MARGIN = 0.015;

    /** Returns the largest bright area; all of the photo when there is none that is like a sheet. */
    static Paper in(GrayImage photo) {
        Paper all = new Paper(0, 0, photo.width(), photo.height());
        GrayImage small = photo.scaled(Math.min(1, (double) LOOK / Math.max(photo.width(), photo.height())));
        BrightArea area = BrightArea.largest(small, small.threshold());
        Paper found = area.box();
        if (area.pixels() < FILLED * found.width * found.height) {
            return all;
        }
        double share = (double) found.width * found.height / small.pixels().length;
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            return all;
        }
        return found.grown((double) photo.width() / small.width(), photo);
    }

    private Paper grown(double scale, GrayImage photo) {
        int margin = (int) (MARGIN * Math.max(photo.width(), photo.height()));
        int fromX = Math.max(0, (int) (left * scale) - margin);
        int fromY = Math.max(0, (int) (top * scale) - margin);
        int toX = Math.min(photo.width(), (int) ((left + width) * scale) + margin);
        int toY = Math.min(photo.height(), (int) ((top + height) * scale) + margin);
        return new Paper(fromX, fromY, toX - fromX, toY - fromY);
    }
}
