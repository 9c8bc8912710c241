package io.docket.processors.unpack;

import io.docket.processors.document.HtmlText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Assembles the text of a mail; of multipart/alternative it takes the plain text if there is one. */
final class MailText {
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    /** The DOM of an HTML page of this many characters takes some 100 MB. */
    private static final int MAX_HTML = 2_000_000;

    private static final int MAX_BYTES_PER_CHARACTER = 4;
    private static final int START_OF_HTML = 2000;
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,60})", Pattern.CASE_INSENSITIVE);

    private record Passage(String text, boolean plain) {}

    private final int maxCharacters;
    private final Map<String, String> headers = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    /** For each multipart/alternative group, the index of its passage. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private int characters;

    MailText(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    void header(String name, String value) {
        SHOWN.stream().filter(name::equalsIgnoreCase).forEach(shown -> headers.putIfAbsent(shown, value));
    }

    /** Adds a part that is text of the mail. */
    void add(MailPart part) throws IOException, UnreadableDocumentException {
        Passage passage = passage(part);
        if (passage.text().isBlank() || passages.stream().anyMatch(known -> isSame(known, passage))) {
            return;
        }
        Integer place = part.alternative() == 0 ? null : places.get(part.alternative());
        if (place == null) {
            places.put(part.alternative(), passages.size());
            passages.add(passage);
        } else if (passage.plain() && !passages.get(place).plain()) {
            passages.set(place, passage);
        } else if (passage.plain() == passages.get(place).plain()) {
            passages.add(passage);
        }
    }

    /** Outlook packs the text of a mail once more into winmail.dat. */
    private static boolean isSame(Passage known, Passage other) {
        return known.plain() == other.plain()
                && known.text().strip().equals(other.text().strip());
    }

    private Passage passage(MailPart part) throws IOException, UnreadableDocumentException {
        boolean plain = !part.isHtml();
        String text = read(part, plain ? maxCharacters - characters : Math.min(MAX_HTML, maxCharacters - characters));
        characters += text.length();
        return new Passage(plain ? unfolded(part, text).strip() : HtmlText.of(text), plain);
    }

    private static String unfolded(MailPart part, String text) {
        Map<String, String> parameters = part.headers().type().parameters();
        return "flowed".equalsIgnoreCase(parameters.get("format"))
                ? FlowedText.unfolded(text, "yes".equalsIgnoreCase(parameters.get("delsp")))
                : text;
    }

    private static String read(MailPart part, int most) throws IOException, UnreadableDocumentException {
        int mostBytes = Math.min(Integer.MAX_VALUE / MAX_BYTES_PER_CHARACTER - 1, most) * MAX_BYTES_PER_CHARACTER;
        byte[] bytes = part.content().readNBytes(mostBytes + 1);
        String text = bytes.length > mostBytes ? "" : Charsets.decode(bytes, charset(part, bytes));
        if (bytes.length > mostBytes || text.length() > most) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "The text of the mail has more characters than the limit");
        }
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    private static @Nullable String charset(MailPart part, byte[] bytes) {
        String named = part.headers().type().parameter("charset");
        if (named != null || !part.isHtml()) {
            return named;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, START_OF_HTML), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(start);
        return meta.find() ? meta.group(1) : null;
    }

    /** Returns sender, recipients, date and subject, each on a line, an empty line, and the text of the mail. */
    String text() {
        Map<String, @Nullable String> shown = new LinkedHashMap<>();
        SHOWN.forEach(name -> shown.put(name, headers.get(name)));
        StringBuilder text = new StringBuilder();
        shown.forEach((name, value) -> {
            if (value != null) {
                text.append(name)
                        .append(": ")
                        .append(value.replaceAll("\\s+", " ").replace("\0", ""))
                        .append('\n');
            }
        });
        passages.forEach(passage -> text.append('\n').append(passage.text()).append('\n'));
        return text.toString();
    }
}
