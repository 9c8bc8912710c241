package io.docket.processors.extract;

import io.docket.processors.document.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** What lies upon the pages of a PDF and is no content of theirs: form fields, typed notes, stamps (PDF 1.7, 12.5 and 12.7). */
final class PageForms {
    /** More than any form has on a page. */
    private static final int MAX_ANNOTATIONS = 5_000;

    private static final int MAX_NAMED = 10;

    /** Those that show text of their own on the page. */
    private static final Set<String> SHOWN = Set.of(
            "Widget", "FreeText", "Stamp", "Line", "Watermark", "Redact", "Square", "Circle", "Polygon", "PolyLine");

    /** Those whose text comes up when a reader points at them. */
    private static final Set<String> COMMENTS =
            Set.of("Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Ink");

    private static final Set<String> MEDIA = Set.of("Screen", "Movie", "Sound", "3D", "RichMedia");

    private final boolean needAppearances;
    private final boolean isDynamic;
    private final List<Integer> commented = new ArrayList<>();
    private final List<Integer> withMedia = new ArrayList<>();
    private int pages;

    PageForms(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        needAppearances = form != null && form.getBoolean(COSName.getPDFName("NeedAppearances"), false);
        isDynamic = form != null
                && form.containsKey(COSName.getPDFName("XFA"))
                && catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false);
    }

    /**
     * One that is shown.
     *
     * @param value that it has if its appearance shows none; null without one
     * @param hasAppearance whether the PDF says how it looks
     */
    record Shown(PDAnnotation annotation, @Nullable String value, boolean hasAppearance) {

        List<Run> placed(PDPage page) {
            return value == null || annotation.getRectangle() == null
                    ? List.of()
                    : PlacedText.runs(value, annotation.getRectangle(), page);
        }
    }

    /** Returns those of the next page that may show text. */
    List<Shown> shown(PDPage page) {
        pages++;
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return List.of();
        }
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(annotations.size(), MAX_ANNOTATIONS); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                add(annotation, shown);
            }
        }
        return shown;
    }

    private void add(COSDictionary dictionary, List<Shown> shown) {
        String type = String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE));
        if (SHOWN.contains(type)) {
            annotation(dictionary, type).ifPresent(shown::add);
        } else if (COMMENTS.contains(type) && hasText(dictionary.getString(COSName.CONTENTS))) {
            note(commented);
        } else if (MEDIA.contains(type)) {
            note(withMedia);
        }
    }

    private Optional<Shown> annotation(COSDictionary dictionary, String type) {
        PDAnnotation annotation = create(dictionary);
        if (annotation == null || annotation.isHidden() || annotation.isNoView()) {
            return Optional.empty();
        }
        FieldValue value = type.equals("Widget") ? FieldValue.of(dictionary) : FieldValue.typed(dictionary, type);
        boolean appearance = annotation.getNormalAppearanceStream() != null;
        boolean typed = value.text() != null && !"Btn".equals(FieldValue.type(dictionary));
        boolean stale = typed && (needAppearances || value.isComb());
        return Optional.of(new Shown(annotation, value.text(), appearance && !stale));
    }

    private static @Nullable PDAnnotation create(COSBase annotation) {
        try {
            return PDAnnotation.createAnnotation(annotation);
        } catch (IOException e) {
            // What is no annotation is not shown.
            return null;
        }
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void note(List<Integer> where) {
        if (where.isEmpty() || where.get(where.size() - 1) != pages) {
            where.add(pages);
        }
    }

    /** Returns what is on the pages that were asked for and not read. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (isDynamic) {
            findings.add(Finding.warning(
                    "DYNAMIC_FORM", "It is a form that only Adobe's programs show (XFA); print it into a new PDF"));
        }
        if (!commented.isEmpty()) {
            findings.add(Finding.warning(
                    "COMMENTS_NOT_READ", "There are comments on " + named(commented) + ", which are not read"));
        }
        if (!withMedia.isEmpty()) {
            findings.add(Finding.warning(
                    "MEDIA_NOT_READ",
                    "There are sounds, films or models on " + named(withMedia) + ", which are not read"));
        }
        return findings;
    }

    static String named(List<Integer> pages) {
        String named = String.join(
                ", ", pages.stream().limit(MAX_NAMED).map(String::valueOf).toList());
        String more =
                pages.size() > MAX_NAMED ? String.format(Locale.ROOT, " and %d more", pages.size() - MAX_NAMED) : "";
        return (pages.size() == 1 ? "page " : "pages ") + named + more;
    }
}
