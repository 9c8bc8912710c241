package io.docket.processors.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PptxTextTest {
    @TempDir
    private Path folder;

    private final TestOoxml pptx = new TestOoxml("ppt/presentation.xml");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("a.pptx");
    }

    @Test
    void readsSlidesInTheOrderOfThePresentation() throws Exception {
        presentation("second", "first")
                .related("first", "slide", "ppt/slides/slide1.xml", slide(shape("", "One")))
                .related("second", "slide", "ppt/slides/slide2.xml", slide(shape("title", "Two")));

        assertThat(read().text()).isEqualTo("Two\n\nOne\n\n");
    }

    @Test
    void breaksALineWhereAControlStandsByItsNumber() throws Exception {
        presentation("s").related("s", "slide", "ppt/slides/slide1.xml", slide(shape("", "soft_x000B_line")));

        assertThat(read().text()).isEqualTo("soft\nline\n\n");
    }

    @Test
    void tellsOfSlidesThatAreMissing() throws Exception {
        presentation("first", "second").related("first", "slide", "ppt/slides/slide1.xml", slide(shape("", "One")));

        assertThat(read().text()).isEqualTo("One\n\n");
        assertThat(read().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("SLIDES_NOT_READ"));
    }

    @Test
    void readsTablesGroupsAndNumbers() throws Exception {
        String table = "<p:graphicFrame><a:graphic><a:tbl><a:tr><a:tc><a:txBody>" + paragraph("Item")
                + paragraph("long") + "</a:txBody></a:tc><a:tc><a:txBody>" + paragraph("2.50")
                + "</a:txBody></a:tc></a:tr></a:tbl></a:graphic></p:graphicFrame>";
        String number = "<a:p><a:pPr><a:buAutoNum type=\"romanUcPeriod\"/></a:pPr><a:r><a:t>x</a:t></a:r></a:p>";
        presentation("s")
                .related(
                        "s",
                        "slide",
                        "ppt/slides/slide1.xml",
                        slide(table + "<p:grpSp>" + shape("", "In a group") + "</p:grpSp><p:sp><p:txBody>" + number
                                + number + "</p:txBody></p:sp>"));

        assertThat(read().text()).isEqualTo("Item long\t2.50\nIn a group\nI. x\nII. x\n\n");
    }

    @Test
    void readsNotesCommentsAndWhatTheLayoutShowsOnEverySlide() throws Exception {
        presentation("s").related("s", "slide", "ppt/slides/slide1.xml", slide(shape("", "Slide")));
        String slide = "ppt/slides/slide1.xml";
        pptx.relate(slide, "n", "notesSlide", "/ppt/notesSlides/n.xml")
                .part("ppt/notesSlides/n.xml", slide(shape("sldNum", "1") + shape("body", "Say this")))
                .relate(slide, "c", "comments", "/ppt/comments/c.xml")
                .part(
                        "ppt/comments/c.xml",
                        "<p:cmLst" + TestOoxml.NAMES + "><p:cm><p:text>Really?</p:text></p:cm></p:cmLst>")
                .relate(slide, "l", "slideLayout", "/ppt/slideLayouts/l.xml")
                .part("ppt/slideLayouts/l.xml", slide(shape("title", "Click to edit") + shape("", "ACME Ltd")));

        assertThat(read().text()).isEqualTo("Slide\nSay this\n[Comment] Really?\n\nACME Ltd\n");
    }

    @Test
    void readsDiagramsAndTellsOfLargePictures() throws Exception {
        String picture =
                "<p:pic><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"3600000\" cy=\"3600000\"/></a:xfrm>"
                        + "</p:spPr></p:pic>";
        presentation("s")
                .related(
                        "s",
                        "slide",
                        "ppt/slides/slide1.xml",
                        slide(picture + "<p:graphicFrame><dgm:relIds r:dm=\"d\"/></p:graphicFrame>"));
        pptx.relate("ppt/slides/slide1.xml", "d", "diagramData", "/ppt/diagrams/d.xml")
                .part(
                        "ppt/diagrams/d.xml",
                        "<dgm:dataModel" + TestOoxml.NAMES + ">" + paragraph("Step") + "</dgm:dataModel>");

        assertThat(read().text()).isEqualTo("Step\n\n");
        assertThat(read().findings()).extracting(Finding::code).containsExactly("PICTURES_NOT_READ");
    }

    @Test
    void leavesHiddenShapesOut() throws Exception {
        String hidden = "<p:cNvPr id=\"1\" name=\"x\" hidden=\"1\"/>";
        presentation("s")
                .related(
                        "s",
                        "slide",
                        "ppt/slides/slide1.xml",
                        slide("<p:sp><p:nvSpPr>" + hidden + "</p:nvSpPr><p:txBody>" + paragraph("no")
                                + "</p:txBody></p:sp>"
                                + "<p:graphicFrame><p:nvGraphicFramePr>" + hidden + "</p:nvGraphicFramePr><p:oleObj/>"
                                + "</p:graphicFrame>" + shape("", "Shown")));

        assertThat(read().text()).isEqualTo("Shown\n\n");
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void refusesDocumentTypeDeclarations() throws IOException {
        presentation("s")
                .related(
                        "s",
                        "slide",
                        "ppt/slides/slide1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.HOSTILE_CONTENT));
    }

    private TestOoxml presentation(String... slides) {
        StringBuilder list = new StringBuilder();
        for (String slide : slides) {
            list.append("<p:sldId r:id=\"" + slide + "\"/>");
        }
        return pptx.part(
                "ppt/presentation.xml",
                "<p:presentation" + TestOoxml.NAMES + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>");
    }

    private ReadText read() throws IOException, UnreadableDocumentException {
        return new OfficeReader(10_000).read(pptx.save(file), DetectedType.PPTX.mediaType());
    }

    private static String slide(String shapes) {
        return "<p:sld" + TestOoxml.NAMES + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
    }

    private static String shape(String placeholder, String text) {
        String filled = placeholder.isEmpty() ? "" : "<p:ph type=\"" + placeholder + "\"/>";
        return "<p:sp><p:nvSpPr><p:nvPr>" + filled + "</p:nvPr></p:nvSpPr><p:txBody>" + paragraph(text)
                + "</p:txBody></p:sp>";
    }

    private static String paragraph(String text) {
        return "<a:p><a:r><a:t>" + text + "</a:t></a:r></a:p>";
    }
}
