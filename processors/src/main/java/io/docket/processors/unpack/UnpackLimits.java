package io.docket.processors.unpack;

/**
 * Limits for unpacking a container; a container that exceeds one is not unpacked at all.
 *
 * <p>For a nested container, the files already unpacked from the outermost one count as well.
 *
 * @param files maximum number of files, including folders and files that are left out
 * @param fileBytes of one file
 * @param bytes of all files together
 * @param ratio maximum unpacked bytes for each byte of {@code packedBytes}; applies from 1 MB on, since small files may
 *     compress extremely well
 * @param packedBytes size of the received file: the container, or the outermost one around it
 * @param earlierFiles files already unpacked from the outermost container
 * @param earlierBytes bytes of those files
 */
public record UnpackLimits(
        int files, long fileBytes, long bytes, int ratio, long packedBytes, int earlierFiles, long earlierBytes) {
    /** Up to this size the ratio does not matter. */
    static final long HARMLESS = 1_000_000;

    /** Returns the maximum unpacked bytes by the ratio. */
    long byRatio() {
        return Math.max(HARMLESS, Math.multiplyExact(packedBytes, ratio));
    }
}
