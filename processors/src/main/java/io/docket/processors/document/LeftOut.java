package io.docket.processors.document;

import java.util.Locale;

/**
 * A file in a container (archive, mail) that is not made a document.
 *
 * @param name of it, with its folders, as the container calls it
 */
public record LeftOut(String name, Reason reason) {

    /** Why; the lower-case name is stable, clients switch on it. */
    public enum Reason {
        SYSTEM_FILE("A system or program keeps it for itself", false),
        UNFINISHED_FILE("By its name a program has not finished it", true),
        NO_FILE("It is a link or device and no file", true),
        ENCRYPTED("It is protected by a password or encrypted", true),
        UNKNOWN_METHOD("It is packed by a method that Docket does not read", true),
        DAMAGED("It is damaged", true),
        SIGNATURE("It only signs the rest", false),
        PICTURE_OF_TEXT("It is a small picture that the text shows", false),
        OTHER_FORM("It is another form of the text", false),
        ELSEWHERE("It only says where a file lies", true),
        FRAGMENT("It is a piece of a mail that was sent in several", true),
        BEHIND_END("It lies behind the end of the mail", true),
        UNREADABLE_OUTLOOK(
                "It is in Outlook's own form (TNEF) and cannot be read; have it sent as HTML or plain text, without rich text",
                true);

        private final String sentence;
        private final boolean needsLook;

        Reason(String sentence, boolean needsLook) {
            this.sentence = sentence;
            this.needsLook = needsLook;
        }

        /** Returns the name used in the API and the database: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the reason for people, as one sentence without a period. */
        public String sentence() {
            return sentence;
        }

        /** Returns whether the file may be wanted, so that a person has to review the container. */
        public boolean needsLook() {
            return needsLook;
        }

        /** Returns the reason for a file that is skipped because of its name. */
        public static Reason of(NobodysFile nobodys) {
            return nobodys == NobodysFile.SYSTEM ? SYSTEM_FILE : UNFINISHED_FILE;
        }
    }
}
