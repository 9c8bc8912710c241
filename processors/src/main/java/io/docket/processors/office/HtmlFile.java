package io.docket.processors.office;

import io.docket.processors.document.Finding;
import io.docket.processors.document.HtmlText;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a web page shows that was saved as a file; nothing that it names is fetched, and no script runs. */
final class HtmlFile implements OfficeText {
    /** The tree of a page of this many characters takes some 100 MB. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final long MOST_BYTES = 100_000_000;
    private static final int START = 4000;
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA = Pattern.compile("data:[\\w/+.;=-]{1,200},[^\"'\\s)>]{200,}+");

    private final long maxCharacters;

    HtmlFile(long maxCharacters) {
        this.maxCharacters = Math.min(MOST_CHARACTERS, maxCharacters);
    }

    @Override
    public ReadText read(Path file) throws IOException, UnreadableDocumentException {
        if (Files.size(file) > MOST_BYTES) {
            throw tooLarge();
        }
        // Pictures within the page are most of it, and nothing of the tree.
        String html = DATA.matcher(decode(Files.readAllBytes(file))).replaceAll("");
        if (html.length() > maxCharacters) {
            throw tooLarge();
        }
        HtmlText page = HtmlText.ofPage(html);
        return new ReadText(page.text() + "\n", findings(page));
    }

    private static List<Finding> findings(HtmlText page) {
        Unread unread = new Unread();
        for (int i = 0; i < page.pictures(); i++) {
            unread.add(Unread.What.PICTURES);
        }
        for (int i = 0; i < page.frames(); i++) {
            unread.add(Unread.What.FRAMES);
        }
        List<Finding> findings = new ArrayList<>(unread.findings());
        if (page.text().isBlank() && page.scripts() > 0) {
            findings.add(Finding.warning(
                    "SCRIPTS_NOT_RUN", "Scripts make the text of the page when it is shown; print it into a PDF"));
        }
        return findings;
    }

    /** Decides as browsers do: a byte order mark, then what the page says, then what its bytes show. */
    private static String decode(byte[] bytes) {
        TextEncoding marked = TextEncoding.marked(bytes, bytes.length);
        if (marked != null) {
            return new String(bytes, marked.markLength(), bytes.length - marked.markLength(), marked.charset());
        }
        String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(start);
        Charset shown = TextEncoding.of(bytes).charset();
        Charset said = meta.find() ? named(meta.group(1), shown) : shown;
        // Its letters are written with the bytes of ASCII, so that they show nothing.
        boolean seven = said.name().startsWith("ISO-2022");
        return new String(bytes, shown.equals(StandardCharsets.UTF_8) && !seven ? StandardCharsets.UTF_8 : said);
    }

    private static Charset named(String name, Charset otherwise) {
        try {
            Charset charset = Charset.forName(name);
            // A page that could be read to here is neither.
            boolean impossible = charset.name().startsWith("UTF-16") || charset.equals(StandardCharsets.ISO_8859_1);
            return impossible ? otherwise : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise;
        }
    }

    private UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, "The page has more characters than the limit of " + maxCharacters);
    }
}
