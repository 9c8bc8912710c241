package io.docket.processors.extract;

import io.docket.processors.document.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup.RenderState;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a PDF that are switched off (optional content, PDF 1.7, 8.11), judged as PDFBox draws pages, so that what is read
 * is what the page's image shows.
 */
final class Layers {
    private static final int MAX_NAMED = 5;
    private static final int MAX_NAME = 60;

    private final @Nullable PDOptionalContentProperties properties;
    /** Of the marked content that is open, whether it is hidden. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private final Set<Integer> pages = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private int hiddenAround;

    Layers(PDDocument document) {
        properties = document.getDocumentCatalog().getOCProperties();
    }

    /** Forgets what the page before has left open. */
    void beginPage() {
        open.clear();
        hiddenAround = 0;
    }

    /**
     * Takes the beginning of some content.
     *
     * @param group the layer that it is on; null when on none
     */
    void begin(@Nullable COSDictionary group) {
        boolean hidden = group != null && properties != null && isHidden(PDPropertyList.create(group));
        open.push(hidden);
        hiddenAround += hidden ? 1 : 0;
    }

    void end() {
        if (!open.isEmpty()) {
            hiddenAround -= open.pop() ? 1 : 0;
        }
    }

    /** Returns whether what comes now is not shown. */
    boolean hide() {
        return hiddenAround > 0;
    }

    /** Notes a letter that is not shown. */
    void hidden(int page) {
        pages.add(page);
    }

    private boolean isHidden(PDPropertyList list) {
        if (list instanceof PDOptionalContentGroup group) {
            return isHidden(group);
        }
        return list instanceof PDOptionalContentMembershipDictionary membership && isHidden(membership);
    }

    private boolean isHidden(PDOptionalContentGroup group) {
        RenderState state = group.getRenderState(RenderDestination.EXPORT);
        boolean hidden =
                state == null ? properties != null && !properties.isGroupEnabled(group) : state == RenderState.OFF;
        if (hidden && group.getName() != null && names.size() < MAX_NAMED) {
            names.add(shown(group.getName()));
        }
        return hidden;
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{C}+", " ").strip();
        return clean.substring(0, Math.min(MAX_NAME, clean.length()));
    }

    private boolean isHidden(PDOptionalContentMembershipDictionary membership) {
        List<Boolean> hidden = new ArrayList<>();
        for (PDPropertyList group : membership.getOCGs()) {
            hidden.add(isHidden(group));
        }
        if (hidden.isEmpty()) {
            return false;
        }
        COSName policy = membership.getVisibilityPolicy();
        if (COSName.ALL_ON.equals(policy)) {
            return hidden.contains(true);
        }
        if (COSName.ANY_OFF.equals(policy)) {
            return !hidden.contains(true);
        }
        if (COSName.ALL_OFF.equals(policy)) {
            return hidden.contains(false);
        }
        return !hidden.contains(false);
    }

    /** Returns what a reviewer has to know of text that is not read. */
    List<Finding> findings() {
        if (pages.isEmpty()) {
            return List.of();
        }
        String layers = names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
        return List.of(Finding.warning(
                "HIDDEN_LAYERS",
                "There is text on layers" + layers + " of " + PageForms.named(List.copyOf(pages))
                        + " that are switched off, which is not read"));
    }
}
