package io.docket.processors.child;

/** The byte that a reply begins with. */
final class ReplyTag {
    static final int PAGE = 1;
    static final int TEXT = 2;
    static final int DONE = 3;
    static final int UNREADABLE = 4;
    static final int FAILED = 5;
    static final int INVOICE = 6;
    static final int FINDING = 7;
    static final int FILES = 8;
    static final int FILE = 9;
    static final int SCAN = 10;
    static final int FRAMES = 11;
    static final int CODE = 12;
    static final int EINVOICE_CHECKED = 13;

    private ReplyTag() {}
}
