package io.docket.processors.extract;

import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Passes the glyphs of a page, in the order of PDFBox's callbacks, to the {@link WordCollector} of their direction.
 *
 * <p>Extends the stripper for its glyph widths and Unicode rules only: its own sorting and writing never run.
 */
final class PageReader extends PDFTextStripper {
    private static final int FULL_TURN = 360;

    private final long maxCharacters;
    private final PageForms forms;
    private final Layers layers;
    private Map<Integer, WordCollector> directions = new HashMap<>();
    private WordCollector upright = new WordCollector(false);
    private DiagonalText diagonal = new DiagonalText();
    private int number;
    private float pageRotation;
    private PageLook look = new PageLook(1);
    private CodeLook codes = new CodeLook();
    private PagePlace place = new PagePlace(1, PDRectangle.A4, 0);
    private long characters;

    PageReader(long maxCharacters, PageForms forms, Layers layers) {
        addOperator(new CountedObjects(this));
        addOperator(new CountedInlineImage(this));
        this.maxCharacters = maxCharacters;
        this.forms = forms;
        this.layers = layers;
        // processPage is called without a document; its page counter then stays at 0.
        setStartPage(0);
        setShouldSeparateByBeads(false);
    }

    Page read(PDPage page, int pageNumber) throws IOException {
        number = pageNumber;
        PDRectangle box = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        double width = Math.max(1, sideways ? box.getHeight() : box.getWidth());
        double height = Math.max(1, sideways ? box.getWidth() : box.getHeight());
        pageRotation = page.getRotation();
        begin();
        diagonal = new DiagonalText();
        layers.beginPage();
        look = new PageLook(width * height);
        codes = new CodeLook();
        place = new PagePlace(number, box, page.getRotation());
        List<PageForms.Shown> shown = forms.shown(page);
        if (page.hasContents() || !shown.isEmpty()) {
            processPage(page);
        }
        Map<Integer, List<Run>> runs = finish();
        for (PageForms.Shown annotation : shown) {
            add(annotation, runs);
        }
        List<List<Word>> lines = lines(runs, number, width, height);
        lines.addAll(diagonal.lines(new Frame(number, 0, width, height)));
        return new Page(number, width, height, lines);
    }

    private void begin() {
        directions = new HashMap<>();
        upright = new WordCollector(false);
    }

    private Map<Integer, List<Run>> finish() {
        Map<Integer, List<Run>> runs = new HashMap<>();
        runs.put(0, upright.finish());
        directions.forEach((turn, words) -> runs.put(turn, words.finish()));
        return runs;
    }

    /** What is on the page already, as in a form that was flattened and kept its fields, is not read again. */
    private void add(PageForms.Shown annotation, Map<Integer, List<Run>> page) throws IOException {
        begin();
        int across = diagonal.letters();
        layers.begin(annotation.annotation().getCOSObject().getCOSDictionary(COSName.OC));
        boolean hidden = layers.hide();
        if (annotation.hasAppearance()) {
            showAnnotation(annotation.annotation());
        }
        layers.end();
        Map<Integer, List<Run>> own = finish();
        boolean empty = own.values().stream().allMatch(List::isEmpty) && diagonal.letters() == across;
        if (empty && !hidden) {
            own.put(0, new ArrayList<>(annotation.placed(getCurrentPage())));
        }
        own.forEach((turn, runs) -> {
            List<Run> there = page.computeIfAbsent(turn, none -> new ArrayList<>());
            runs.removeIf(run -> there.stream().anyMatch(run::repeats));
            there.addAll(runs);
        });
    }

    /** The direction of most of the text comes first: on a page that lies on its side the rest is its margin. */
    private static List<List<Word>> lines(Map<Integer, List<Run>> runs, int number, double width, double height) {
        List<Map.Entry<Integer, List<Run>>> turns = new ArrayList<>(runs.entrySet());
        turns.sort(Comparator.comparing(turn -> -turn.getValue().size()));
        List<List<Word>> lines = new ArrayList<>();
        for (Map.Entry<Integer, List<Run>> turn : turns) {
            if (!turn.getValue().isEmpty()) {
                Frame frame = new Frame(number, turn.getKey(), width, height);
                lines.addAll(new LineBuilder(frame).lines(turn.getValue()));
            }
        }
        return lines;
    }

    /** Returns what is to be read by OCR on the page that was read last. */
    Optional<ToRead> toRead(Page page) {
        return look.toRead(page);
    }

    /** Returns what the page that was read last shows beside its words. */
    PageLook look() {
        return look;
    }

    /** A glyph without a meaning never becomes a text position. */
    @Override
    protected void showGlyph(Matrix where, PDFont font, int code, Vector displacement) throws IOException {
        codes.interrupt();
        if (!layers.hide()) {
            look.glyph(getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER);
        }
        super.showGlyph(where, font, code, displacement);
    }

    /** What draws lines, areas and shadings has no meaning for the stripper. */
    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        if (!layers.hide()) {
            look.drawing(operator.getName());
            codes.operation(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        characters++;
        if (characters > maxCharacters) {
            throw new TooManyCharacters();
        }
        if (layers.hide()) {
            layers.hidden(number);
            return;
        }
        look.meaning(glyph.getUnicode());
        if (DiagonalText.isOne(glyph)) {
            diagonal.add(glyph);
            return;
        }
        float direction = glyph.getDir();
        if (direction == pageRotation) {
            upright.add(glyph);
        } else {
            int turn = Math.floorMod(Math.round(direction - pageRotation), FULL_TURN);
            directions.computeIfAbsent(turn, none -> new WordCollector(true)).add(glyph);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        layers.begin(COSName.OC.equals(tag) ? properties : null);
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
        super.endMarkedContentSequence();
    }

    @Override
    protected void writePage() {
        // The stripper's own lists are empty, since processTextPosition is overridden.
    }

    /** Counts images, which the stripper passes over. */
    private final class CountedObjects extends DrawObject {
        CountedObjects(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && getResources().isImageXObject(name)) {
                layers.begin(layer(operands));
                image(name);
                layers.end();
            } else {
                layers.begin(layer(operands));
                super.process(operator, operands);
                layers.end();
            }
        }
    }

    /** Returns the layer that a drawn object is on; null when on none. */
    private @Nullable COSDictionary layer(List<COSBase> operands) {
        COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return !operands.isEmpty()
                        && operands.get(0) instanceof COSName name
                        && objects != null
                        && objects.getDictionaryObject(name) instanceof COSDictionary drawn
                ? drawn.getCOSDictionary(COSName.OC)
                : null;
    }

    private final class CountedInlineImage extends OperatorProcessor {
        CountedInlineImage(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            image(false, null);
            COSDictionary data = operator.getImageParameters();
            byte[] bytes = operator.getImageData();
            if (data != null && bytes != null) {
                PDResources resources = getResources();
                code(data, bytes.length, () -> new PDInlineImage(data, bytes, resources));
            }
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /** An image fills the unit square, which the matrix puts on the page. */
    private void image(boolean opaque, @Nullable COSStream stream) {
        if (layers.hide()) {
            return;
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double area = Math.abs(
                (double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        look.image(area, place.ofUnitSquare(matrix), opaque, stream);
    }

    /** By its dictionary: PDFBox decodes some images when it is asked for one. */
    private void image(COSName name) {
        COSDictionary images = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSStream image = images == null ? null : images.getCOSStream(name);
        image(image != null && isOpaque(image), image);
        if (image != null) {
            PDResources resources = getResources();
            code(image, image.getLength(), () -> (PDImage) resources.getXObject(name));
        }
    }

    private void code(COSDictionary data, long bytes, CodeLook.Decoder decoder) {
        if (!layers.hide()) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
            double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
            codes.image(data, bytes, place.ofUnitSquare(matrix), width, height, decoder);
        }
    }

    private static boolean isOpaque(COSStream image) {
        return !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && !image.getBoolean(COSName.IMAGE_MASK, false);
    }

    /** Returns where codes may stand on the page that was read last. */
    CodeLook codes() {
        return codes;
    }

    /** A runtime exception, because PDFBox's interpreter does not pass on all checked ones. */
    static final class TooManyCharacters extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
