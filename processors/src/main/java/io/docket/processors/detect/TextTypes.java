package io.docket.processors.detect;

import io.docket.processors.document.Delimiter;
import io.docket.processors.document.DetectedType;
import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.XmlRoot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells prose from tables, and both from markup and binary data. */
final class TextTypes {
    private static final DetectedType PLAIN = new DetectedType("text/plain");
    private static final DetectedType CSV = new DetectedType("text/csv");
    private static final DetectedType TSV = new DetectedType("text/tab-separated-values");

    /** JSON: opening brackets, then a string or nothing. */
    private static final Pattern JSON = Pattern.compile("[\\[{][\\s\\[{]*(\".*)?", Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,900}?-->\\s*)*(?:<!doctype html|<html|<head|<body)\\b",
            Pattern.DOTALL);

    private static final Set<String> PROSE_NAMES = Set.of("txt", "text", "md", "log");
    private static final Set<String> TABLE_NAMES = Set.of("csv", "tsv", "tab");
    /** Line ends and tabs, what logs colour, ring and overwrite their lines with, and the end of a file of DOS. */
    private static final String OF_TEXTS = "\n\r\t\f\b\u0007\u000b\u001a\u001b";
    /** A stray control byte happens in exports; more than one in fifty does not happen in text. */
    private static final int CONTROL_SHARE = 50;

    DetectedType detect(byte[] prefix, String fileName) throws UnreadableDocumentException {
        String text = decode(prefix, fileName);
        if (text.isBlank()) {
            if (prefix.length < MediaTypes.PREFIX_BYTES) {
                throw new UnreadableDocumentException(Reason.EMPTY_FILE, fileName + " holds nothing but white space");
            }
            return PLAIN;
        }
        DetectedType markup = markup(text, fileName);
        if (markup != null) {
            return markup;
        }
        if (MailHeaders.startMailbox(text)) {
            return DetectedType.MAILBOX;
        }
        if (MailHeaders.startWith(text.stripLeading(), NamedType.saysMail(fileName))) {
            return DetectedType.MAIL;
        }
        return byName(text, prefix.length == MediaTypes.PREFIX_BYTES, NamedType.ending(fileName));
    }

    private static DetectedType byName(String text, boolean cut, String extension) {
        if (PROSE_NAMES.contains(extension)) {
            return PLAIN;
        }
        Optional<Character> delimiter = Delimiter.ofTable(text, cut);
        if (delimiter.isPresent()) {
            return delimiter.get() == '\t' ? TSV : CSV;
        }
        if (!TABLE_NAMES.contains(extension)) {
            return PLAIN;
        }
        return extension.equals("csv") ? CSV : TSV;
    }

    /** Latin-1 for all but UTF-16: every byte is a character, and only ASCII matters here. */
    private static String decode(byte[] prefix, String fileName) throws UnreadableDocumentException {
        TextEncoding marked = TextEncoding.marked(prefix, prefix.length);
        int start = marked == null ? 0 : marked.markLength();
        if (marked != null && !marked.charset().equals(StandardCharsets.UTF_8)) {
            return new String(prefix, start, prefix.length - start, marked.charset());
        }
        Charset wide = TextEncoding.utf16WithoutMark(prefix);
        if (wide != null) {
            return new String(prefix, wide);
        }
        int controls = 0;
        for (byte b : prefix) {
            controls += b >= 0 && b < ' ' && OF_TEXTS.indexOf(b) < 0 ? 1 : 0;
        }
        if (controls > Math.max(1, prefix.length / CONTROL_SHARE)) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE, fileName + " is binary data of a kind that Docket does not know");
        }
        return new String(prefix, start, prefix.length - start, StandardCharsets.ISO_8859_1);
    }

    /** A page may begin with its XML declaration, with comments, or with any element if its name says what it is. */
    private static boolean isPage(String start, String fileName) {
        return PAGE.matcher(start).lookingAt() || (NamedType.saysPage(fileName) && start.startsWith("<"));
    }

    /** Returns the type of a page or an electronic invoice; null for what is no markup. */
    private static @Nullable DetectedType markup(String text, String fileName) throws UnreadableDocumentException {
        String start = text.stripLeading();
        String first = start.substring(0, Math.min(1000, start.length())).toLowerCase(Locale.ROOT);
        if (isPage(first, fileName)) {
            return DetectedType.HTML;
        }
        XmlRoot root = XmlRoot.of(start);
        if (root != null && root.syntax().isPresent()) {
            return DetectedType.EINVOICE;
        }
        if (first.startsWith("<?xml") || first.startsWith("<!doctype")) {
            throw MediaTypes.notRead(fileName, root == null ? "an XML file" : root.describe());
        }
        if (JSON.matcher(first).matches()) {
            throw MediaTypes.notRead(fileName, "a JSON file");
        }
        return null;
    }
}
