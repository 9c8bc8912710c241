package io.docket.processors.output;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7), by which programs read it aloud: headings and paragraphs in their
 * order. The dictionaries are made by hand, because there may be a hundred thousand of them.
 */
final class Tags {
    private static final COSName SECTION = COSName.getPDFName("Sect");

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSDictionary document;
    private final COSArray pages = new COSArray();
    private COSDictionary section;
    private int count;

    Tags() {
        document = element(root.getCOSObject(), COSName.DOCUMENT);
        section = document;
    }

    /** Returns how many elements there are. */
    int count() {
        return count;
    }

    /** Begins a section; what follows is in it. */
    void section() {
        section = element(document, SECTION);
    }

    /**
     * Begins a block.
     *
     * @param language a BCP 47 tag; empty for that of the document
     */
    COSDictionary block(COSName tag, String language) {
        COSDictionary block = element(section, tag);
        if (!language.isEmpty()) {
            block.setString(COSName.LANG, language);
        }
        return block;
    }

    private COSDictionary element(COSDictionary parent, COSName tag) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.S, tag);
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        count++;
        return element;
    }

    private static COSArray kids(COSDictionary parent) {
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            parent.setItem(COSName.K, kids);
        }
        return kids;
    }

    /** Begins a page; returns the list of its marked content, by their numbers. */
    COSArray page(PDPage page) {
        COSArray contents = new COSArray();
        int key = pages.size() / 2;
        page.setStructParents(key);
        pages.add(COSInteger.get(key));
        pages.add(contents);
        return contents;
    }

    /** Says that the next marked content of a page is of a block; returns its number. */
    static int mark(COSDictionary block, PDPage page, COSArray contents) {
        int number = contents.size();
        if (block.getItem(COSName.PG) == null) {
            block.setItem(COSName.PG, page);
        }
        kids(block).add(block.getItem(COSName.PG) == page.getCOSObject() ? COSInteger.get(number) : mark(page, number));
        contents.add(block);
        return number;
    }

    private static COSDictionary mark(PDPage page, int number) {
        COSDictionary mark = new COSDictionary();
        mark.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        mark.setItem(COSName.PG, page);
        mark.setInt(COSName.MCID, number);
        mark.setDirect(true);
        return mark;
    }

    /** Returns the finished tree. */
    PDStructureTreeRoot finish() {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, pages);
        root.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
        root.setParentTreeNextKey(pages.size() / 2);
        return root;
    }
}
