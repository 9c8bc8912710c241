package io.docket.processors.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The root element of an XML file, as its beginning shows it.
 *
 * @param name without its prefix
 */
public record XmlRoot(String name) {
    /** What may stand before the root element (XML 1.0, production 22), and the element's name. */
    private static final Pattern ROOT = Pattern.compile(
            "\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*+"
                    + "<(?:[\\p{L}_][\\p{L}\\p{N}._-]*:)?([\\p{L}_][\\p{L}\\p{N}._-]*)(?:[\\s/>].*)?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Returns the root element of a text that begins like XML; null when it begins otherwise. */
    public static @Nullable XmlRoot of(String beginning) {
        Matcher root = ROOT.matcher(beginning);
        return root.matches() ? new XmlRoot(root.group(1)) : null;
    }

    /** Returns the syntax that has such a root; empty when it is no electronic invoice. */
    public Optional<EInvoice.Syntax> syntax() {
        return Arrays.stream(EInvoice.Syntax.values())
                .filter(syntax -> syntax.root().equals(name))
                .findFirst();
    }
}
