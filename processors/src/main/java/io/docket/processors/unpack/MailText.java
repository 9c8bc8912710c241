package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what a mail says; of alternatives the plain text, where it has one. */
final class MailText implements MailWalk.Visitor {
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    /** A tree of such a page takes some 100 MB. */
    private static final int MAX_HTML = 2_000_000;

    private record Passage(String text, boolean plain) {}

    private final int maxCharacters;
    private final Map<String, String> headers = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    /** The place of each group of alternatives among the passages. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private int characters;

    MailText(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public void header(String name, String value) {
        SHOWN.stream().filter(name::equalsIgnoreCase).forEach(shown -> headers.putIfAbsent(shown, value));
    }

    @Override
    public void part(MailPart part) throws IOException, UnreadableDocumentException {
        if (part.role() != MailPart.Role.TEXT) {
            return;
        }
        Passage passage = passage(part);
        if (passage.text().isBlank()) {
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

    private Passage passage(MailPart part) throws IOException, UnreadableDocumentException {
        boolean plain = part.mediaType().equals("text/plain");
        String text = read(part, plain ? maxCharacters - characters : Math.min(MAX_HTML, maxCharacters - characters));
        characters += text.length();
        return new Passage(plain ? text.strip() : HtmlText.of(text), plain);
    }

    private static String read(MailPart part, int most) throws IOException, UnreadableDocumentException {
        Reader reader = new InputStreamReader(part.content(), part.charset());
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            text.append(buffer, 0, read);
            if (text.length() > most) {
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, "The text of the mail has more characters than the limit");
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** Returns the headers that people read, an empty line, and the text. */
    String text() {
        Map<String, @Nullable String> shown = new LinkedHashMap<>();
        SHOWN.forEach(name -> shown.put(name, headers.get(name)));
        StringBuilder text = new StringBuilder();
        shown.forEach((name, value) -> {
            if (value != null) {
                text.append(name)
                        .append(": ")
                        .append(value.replaceAll("\\s+", " "))
                        .append('\n');
            }
        });
        passages.forEach(passage -> text.append('\n').append(passage.text()).append('\n'));
        return text.toString();
    }
}
