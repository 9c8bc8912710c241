package io.docket.processors.extract;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Takes signatures off a copy that was changed: a viewer would say of each that somebody tampered with the document. */
final class Signatures {
    private static final COSName PERMISSIONS = COSName.getPDFName("Perms");
    /** Of fields in fields; a file may make them go round. */
    private static final int DEEPEST = 20;

    private Signatures() {}

    /** Leaves the fields, and what they show on the page. */
    static void remove(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            remove(form.getCOSArray(COSName.FIELDS), 0);
            form.removeItem(COSName.SIG_FLAGS);
        }
        catalog.removeItem(PERMISSIONS);
    }

    private static void remove(@Nullable COSArray fields, int depth) {
        if (fields == null || depth > DEEPEST) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            COSBase field = fields.getObject(i);
            if (field instanceof COSDictionary dictionary) {
                if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT))) {
                    dictionary.removeItem(COSName.V);
                }
                remove(dictionary.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }
}
