package io.docket.processors.plugin;

/** A type of files that is known by more than Docket's own detection; asked by many threads, about every file that comes. */
public interface FileType {

    /** Returns the IANA media type of the files, without parameters, e.g. {@code text/calendar}. */
    String mediaType();

    /**
     * Returns whether a file is of the type.
     *
     * @param prefix its first bytes, at most 64 KiB and at least one
     * @param fileName as its sender called it
     */
    boolean isOne(byte[] prefix, String fileName);
}
