package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a form field of Word's older kind shows (17.16.7 and 17.16.9). */
final class WordFormField {
    private final OfficeXml xml;

    WordFormField(OfficeXml xml) {
        this.xml = xml;
    }

    /** Returns a box, ticked or empty. */
    String checkBox() throws IOException, UnreadableDocumentException {
        boolean[] ticked = {false, false};
        xml.children(name -> {
            if (name.equals("w:default") && !ticked[1]) {
                ticked[0] = xml.isOn("w:val");
            } else if (name.equals("w:checked")) {
                ticked[0] = xml.isOn("w:val");
                ticked[1] = true;
            }
        });
        return ticked[0] ? "\u2612" : "\u2610";
    }

    /** Returns the entry that is chosen of a list. */
    String choice() throws IOException, UnreadableDocumentException {
        List<String> entries = new ArrayList<>();
        int[] chosen = {0};
        xml.children(name -> {
            if (name.equals("w:listEntry")) {
                entries.add(String.valueOf(xml.attribute("w:val")));
            } else if (name.equals("w:result")) {
                chosen[0] = xml.number("w:val", 0);
            }
        });
        return chosen[0] >= 0 && chosen[0] < entries.size() ? entries.get(chosen[0]) : "";
    }
}
