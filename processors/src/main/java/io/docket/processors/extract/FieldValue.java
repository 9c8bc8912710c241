package io.docket.processors.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The value of a form field (PDF 1.7, 12.7.3 and 12.7.4).
 *
 * @param text null when it has none, or one that is not to be seen
 * @param isComb whether each of its characters is drawn into a box of its own, which would look like words
 */
record FieldValue(@Nullable String text, boolean isComb) {
    private static final int PASSWORD = 1 << 13;
    private static final int PUSH_BUTTON = 1 << 16;
    private static final int COMB = 1 << 24;
    private static final int MAX_PARENTS = 20;
    private static final int MAX_OPTIONS = 10_000;
    private static final FieldValue NONE = new FieldValue(null, false);

    /** Returns the value of the field that a widget shows. */
    static FieldValue of(COSDictionary widget) {
        String type = type(widget);
        int flags = inherited(widget, COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
        COSBase value = inherited(widget, COSName.V);
        if (type.equals("Tx") && (flags & PASSWORD) == 0) {
            return new FieldValue(text(value), (flags & COMB) != 0);
        }
        if (type.equals("Btn")) {
            boolean ticked = (flags & PUSH_BUTTON) == 0 && isTicked(widget);
            return ticked ? new FieldValue("\u2612", false) : NONE;
        }
        return type.equals("Ch") ? new FieldValue(chosen(value, inherited(widget, COSName.OPT)), false) : NONE;
    }

    /** Returns the type of a widget's field, e.g. {@code Tx}; empty when it has none. */
    static String type(COSDictionary widget) {
        return inherited(widget, COSName.FT) instanceof COSName name ? name.getName() : "";
    }

    /** Returns the text that was typed onto the page; the contents of other annotations describe them only. */
    static FieldValue typed(COSDictionary annotation, String type) {
        return type.equals("FreeText") ? new FieldValue(annotation.getString(COSName.CONTENTS), false) : NONE;
    }

    /** A tick may be drawn by lines instead of a letter. */
    private static boolean isTicked(COSDictionary widget) {
        String state = widget.getNameAsString(COSName.AS);
        return state != null && !state.equals("Off");
    }

    private static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
        COSDictionary field = widget;
        for (int i = 0; field != null && i < MAX_PARENTS; i++) {
            COSBase found = field.getDictionaryObject(key);
            if (found != null) {
                return found;
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static @Nullable String text(@Nullable COSBase value) {
        if (value instanceof COSString string) {
            return string.getString();
        }
        return value instanceof COSStream stream ? stream.toTextString() : null;
    }

    private static @Nullable String chosen(@Nullable COSBase value, @Nullable COSBase options) {
        List<String> chosen = new ArrayList<>();
        if (value instanceof COSArray several) {
            for (int i = 0; i < Math.min(several.size(), MAX_OPTIONS); i++) {
                chosen.add(shown(text(several.getObject(i)), options));
            }
        } else if (value != null) {
            chosen.add(shown(text(value), options));
        }
        return chosen.isEmpty() ? null : String.join("\n", chosen);
    }

    /** An option may have a value for programs and another for people. */
    private static String shown(@Nullable String value, @Nullable COSBase options) {
        if (options instanceof COSArray all) {
            for (int i = 0; i < Math.min(all.size(), MAX_OPTIONS); i++) {
                if (all.getObject(i) instanceof COSArray pair
                        && pair.size() > 1
                        && String.valueOf(value).equals(text(pair.getObject(0)))) {
                    return String.valueOf(text(pair.getObject(1)));
                }
            }
        }
        return value == null ? "" : value;
    }
}
