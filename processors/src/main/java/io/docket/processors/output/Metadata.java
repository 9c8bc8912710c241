package io.docket.processors.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says about itself (ISO 14289-1, PDF/UA). */
final class Metadata {
    /** The first whose structure PDF/UA builds on. */
    private static final float VERSION = 1.7f;

    private static final String MAKER = "Docket";
    private static final String UNKNOWN_LANGUAGE = "und";

    private Metadata() {}

    static void write(PDDocument document, OutputHead head) throws IOException {
        ZonedDateTime made = head.made().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        String title = plain(head.title());
        // Without it the file's id would be made of the clock, and the same text would give other bytes each time.
        document.setDocumentId(head.made().toEpochMilli());
        document.setVersion(VERSION);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(MAKER);
        information.setCreationDate(GregorianCalendar.from(made));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(head.language().isEmpty() ? UNKNOWN_LANGUAGE : head.language());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDMetadata metadata = new PDMetadata(document);
        try (OutputStream out = metadata.createOutputStream()) {
            out.write(xmp(title, made).getBytes(StandardCharsets.UTF_8));
        }
        metadata.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
        catalog.setMetadata(metadata);
    }

    /** What XML cannot hold must not be in a title (XML 1.0, 2.2). */
    private static String plain(String title) {
        StringBuilder plain = new StringBuilder();
        title.codePoints()
                .filter(each -> !Character.isISOControl(each)
                        && Character.getType(each) != Character.SURROGATE
                        && (each & 0xfffe) != 0xfffe)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String xmp(String title, ZonedDateTime made) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part><pdf:Producer>%s</pdf:Producer><xmp:CreateDate>%s</xmp:CreateDate>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(MAKER, made.toInstant(), escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
