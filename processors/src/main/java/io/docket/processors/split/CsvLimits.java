package io.docket.processors.split;

/**
 * How large a table's parts may be, so that no file takes all the memory.
 *
 * @param maxColumns columns a header may name, at least 1
 * @param maxCellCharacters UTF-16 units a cell may hold, at least 1
 */
public record CsvLimits(int maxColumns, int maxCellCharacters) {
    private static final int SMALLEST_BUFFER = 1 << 16;

    /** Checks both. */
    public CsvLimits {
        if (maxColumns < 1 || maxCellCharacters < 1) {
            throw new IllegalArgumentException("Limits must be positive but are " + maxColumns + " columns and "
                    + maxCellCharacters + " characters");
        }
    }

    /** Returns the characters one record may have: four cells at their limit, or many small ones. */
    int maxRecordCharacters() {
        return (int) Math.min(1 << 28, SMALLEST_BUFFER + 4L * maxCellCharacters);
    }
}
