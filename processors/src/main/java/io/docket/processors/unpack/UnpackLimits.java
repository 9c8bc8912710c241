package io.docket.processors.unpack;

/**
 * How much may come out of a container; a container that holds more is not unpacked at all.
 *
 * <p>For a container that lay in another one, what has come out of that before counts as well.
 *
 * @param files most files, those that are left out and folders among them
 * @param fileBytes of one file
 * @param bytes of all files together
 * @param ratio most bytes that may come out for each byte of {@code packedBytes}; counts from 1 MB on, since small
 *     files of one letter harm nobody
 * @param packedBytes of what was sent: the container, or the outermost one that it lay in
 * @param earlierFiles that came out of the outermost one before
 * @param earlierBytes of those
 */
public record UnpackLimits(
        int files, long fileBytes, long bytes, int ratio, long packedBytes, int earlierFiles, long earlierBytes) {
    /** What comes out may always be this large, however well it was packed. */
    static final long HARMLESS = 1_000_000;

    /** Returns how many bytes may come out by the ratio. */
    long byRatio() {
        return Math.max(HARMLESS, Math.multiplyExact(packedBytes, ratio));
    }
}
