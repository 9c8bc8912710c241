package io.docket.processors.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The visible text of an HTML page, a line for each block element, and what it shows besides. */
public final class HtmlText implements NodeVisitor {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "template", "datalist", "select", "textarea", "object", "iframe");
    private static final Set<String> LINES = Set.of("summary", "legend", "caption");
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "object", "embed");
    /** The types of inputs whose values are shown as they are. */
    private static final Set<String> TYPED = Set.of(
            "",
            "text",
            "search",
            "email",
            "url",
            "tel",
            "number",
            "date",
            "month",
            "week",
            "time",
            "datetime-local",
            "submit",
            "button",
            "reset");

    /** Where a long word may be broken; whoever searches for the word would not find it. */
    private static final Pattern UNSEEN = Pattern.compile("[\u00ad\u200b\u2060\ufeff]");

    /** Pixels; smaller pictures are icons, or count their readers. */
    private static final int ICON = 64;

    private final StringBuilder text = new StringBuilder();
    private int hidden;
    private int preformatted;
    private int pictures;
    private int frames;
    private int scripts;

    private HtmlText() {}

    /** Returns the text of the body of a mail. */
    public static String of(String html) {
        return read(Jsoup.parse(html)).text();
    }

    /** Reads a page by itself; its title, which a browser shows above it, is the first line. */
    public static HtmlText ofPage(String html) {
        Document page = Jsoup.parse(html);
        HtmlText read = new HtmlText();
        if (!page.title().isBlank()) {
            read.append(page.title());
            read.text.append('\n');
        }
        page.traverse(read);
        return read;
    }

    private static HtmlText read(Document page) {
        HtmlText visitor = new HtmlText();
        page.traverse(visitor);
        return visitor;
    }

    public String text() {
        return UNSEEN.matcher(text)
                .replaceAll("")
                .replaceAll(" +\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Returns how many pictures it shows that are larger than icons. */
    public int pictures() {
        return pictures;
    }

    /** Returns how many other pages and files it shows within itself. */
    public int frames() {
        return frames;
    }

    public int scripts() {
        return scripts;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && hidden == 0) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (hidden == 0 && !isConcealed(element)) {
                shown(element);
            }
            hidden += isHidden(element) ? 1 : 0;
            preformatted += element.normalName().equals("pre") ? 1 : 0;
            scripts += element.normalName().equals("script") ? 1 : 0;
        }
    }

    private void shown(Element element) {
        breakBefore(element);
        switch (element.normalName()) {
            case "img" -> pictures += isIcon(element) ? 0 : 1;
            case "li" -> append(number(element));
            case "input" -> append(value(element));
            case "textarea" -> append(" " + element.wholeText() + " ");
            case "button" -> append(" ");
            case "select" ->
                element.select("option").stream()
                        .filter(option -> option.hasAttr("selected"))
                        .findFirst()
                        .or(() -> element.select("option").stream().findFirst())
                        .ifPresent(option -> append(" " + option.text() + " "));
            default -> frames += FRAMES.contains(element.normalName()) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            hidden -= isHidden(element) ? 1 : 0;
            preformatted -= element.normalName().equals("pre") ? 1 : 0;
            if (hidden == 0 && isLine(element) && !isCell(element)) {
                text.append('\n');
            } else if (hidden == 0 && element.normalName().equals("button")) {
                append(" ");
            }
        }
    }

    private static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName()) || isConcealed(element);
    }

    private static boolean isConcealed(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void breakBefore(Element element) {
        if (isCell(element)) {
            text.append(element.elementSiblingIndex() > 0 ? "\t" : "");
        } else if (element.normalName().equals("br") || isLine(element)) {
            text.append('\n');
        }
    }

    /** Jsoup counts some as part of a line that browsers write below each other. */
    private static boolean isLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isIcon(Element picture) {
        return isSmall(picture.attr("width")) || isSmall(picture.attr("height"));
    }

    private static boolean isSmall(String pixels) {
        return pixels.matches("\\d{1,4}(px)?") && Integer.parseInt(pixels.replace("px", "")) < ICON;
    }

    /** Returns the number that a browser writes before an item of a numbered list. */
    private static String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        int start = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return start + item.elementSiblingIndex() + ". ";
    }

    private static String value(Element input) {
        String type = input.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("checkbox") || type.equals("radio")) {
            return input.hasAttr("checked") ? " \u2612 " : " \u2610 ";
        }
        return TYPED.contains(type) && !input.attr("value").isEmpty() ? " " + input.attr("value") + " " : "";
    }

    private void append(String words) {
        if (preformatted > 0) {
            text.append(words);
            return;
        }
        String single = words.replaceAll("[\\s\u00a0]+", " ");
        boolean spaced = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced ? single.stripLeading() : single);
    }
}
