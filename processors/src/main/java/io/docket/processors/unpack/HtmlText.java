package io.docket.processors.unpack;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The visible text of an HTML page, a line for each block element. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> HIDDEN = Set.of("script", "style", "head", "template");

    private final StringBuilder text = new StringBuilder();
    private int hidden;

    private HtmlText() {}

    static String of(String html) {
        HtmlText visitor = new HtmlText();
        Jsoup.parse(html).traverse(visitor);
        return visitor.text
                .toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && hidden == 0) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            hidden += HIDDEN.contains(element.normalName()) ? 1 : 0;
            breakBefore(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            hidden -= HIDDEN.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock() && !isCell(element)) {
                text.append('\n');
            }
        }
    }

    private void breakBefore(Element element) {
        if (isCell(element)) {
            text.append(element.elementSiblingIndex() > 0 ? "\t" : "");
        } else if (element.normalName().equals("br") || element.isBlock()) {
            text.append('\n');
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void append(String words) {
        String single = words.replaceAll("[\\s\u00a0]+", " ");
        boolean spaced = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced ? single.stripLeading() : single);
    }
}
