package io.docket.routes.flow;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;

/** The name of a download (RFC 6266), such that browsers, {@code curl -OJ} and Windows keep it. */
public final class Attachment {
    private static final int MAX = 150;
    /** Characters that Windows does not allow in file names, and control characters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");

    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$) *(\\..*)?", Pattern.DOTALL);
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]|[%;']");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Attachment() {}

    /**
     * Returns the value of Content-Disposition: the name itself as {@code filename*}, and an ASCII form as {@code
     * filename} for clients that ignore the former, such as curl. A long name is shortened before its extension.
     */
    public static String header(String name) {
        String safe = safe(name);
        // Compatible forms of letters may make a device or dots of a name that had neither.
        String ascii = safe(ascii(safe));
        // Spring would write a name that is not ASCII as an encoded word, which curl and others keep as it stands.
        String plain = "attachment; filename=\"" + ascii + '"';
        if (ascii.equals(safe)) {
            return plain;
        }
        String extended = ContentDisposition.attachment()
                .filename(safe, StandardCharsets.UTF_8)
                .build()
                .toString();
        return plain + extended.substring(extended.indexOf("; filename*="));
    }

    private static String safe(String name) {
        String clean = FORBIDDEN.matcher(name).replaceAll("_").strip().replaceAll("[. ]+$", "");
        // curl -J would write over what hides in a home directory.
        if (clean.isEmpty() || clean.startsWith(".") || DEVICE.matcher(clean).matches()) {
            clean = "_" + clean;
        }
        return cut(clean);
    }

    private static String cut(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
        int to = MAX - ending.length();
        boolean half = Character.isHighSurrogate(name.charAt(to - 1));
        return name.substring(0, half ? to - 1 : to) + ending;
    }

    private static String ascii(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder ascii = new StringBuilder();
        plain.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> ascii.append(NOT_ASCII.matcher(sign).replaceAll("_")));
        return FORBIDDEN.matcher(ascii).replaceAll("_");
    }
}
