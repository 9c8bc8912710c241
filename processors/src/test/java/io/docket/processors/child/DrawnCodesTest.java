package io.docket.processors.child;

import static io.docket.processors.child.CodePage.BOTTOM;
import static io.docket.processors.child.CodePage.LEFT;
import static io.docket.processors.child.CodePage.PAYMENT;
import static io.docket.processors.child.CodePage.SIDE;
import static io.docket.processors.child.CodePage.assertRead;
import static io.docket.processors.child.CodePage.each;
import static io.docket.processors.child.CodePage.inModules;
import static io.docket.processors.child.CodePage.outline;
import static io.docket.processors.child.CodePage.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.common.BitMatrix;
import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.extract.PdfText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes that programs draw on pages that have text. */
class DrawnCodesTest {
    @TempDir
    private Path folder;

    private CodePage page;

    @BeforeEach
    void makePage() {
        page = new CodePage(folder);
    }

    /** How programs that write PDF put a code on a page. */
    private enum Way implements CodePage.Painter {
        RUNS_OF_ONE_PATH {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                runs(code, (x, y, length) -> content.addRect(x, y, length, 1));
                content.fill();
            }
        },
        RUNS_FILLED_ONE_BY_ONE {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                runs(code, (x, y, length) -> {
                    content.setNonStrokingColor(0f);
                    content.addRect(x, y, length, 1);
                    content.fill();
                });
            }
        },
        MODULES_THAT_OVERLAP {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                each(code, (x, y) -> content.addRect(x - 0.02f, y - 0.02f, 1.04f, 1.04f));
                content.fill();
            }
        },
        THICK_LINES {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                content.setLineWidth(1);
                runs(code, (x, y, length) -> {
                    content.moveTo(x, y + 0.5f);
                    content.lineTo(x + length, y + 0.5f);
                });
                content.stroke();
            }
        },
        MODULES_EACH_WITH_ITS_OWN_MATRIX {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                each(code, (x, y) -> {
                    content.saveGraphicsState();
                    content.transform(Matrix.getTranslateInstance(x, y));
                    content.addRect(0, 0, 1, 1);
                    content.fill();
                    content.restoreGraphicsState();
                });
            }
        },
        DOTS {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                each(code, (x, y) -> circle(content, x + 0.5f, y + 0.5f, 0.5f));
                content.fill();
            }
        },
        TURNED_BY_ITS_MATRIX {
            @Override
            public void draw(PDPageContentStream content, BitMatrix code) throws IOException {
                float side = code.getWidth();
                content.transform(Matrix.getRotateInstance(Math.toRadians(12), side / 2, side / 2));
                content.transform(Matrix.getTranslateInstance(-side / 2, -side / 2));
                each(code, (x, y) -> outline(content, x, y));
                content.fill();
            }
        };

        /** Draws into a square of as many units as the code has modules, its first row at the top. */
        @Override
        public abstract void draw(PDPageContentStream content, BitMatrix code) throws IOException;
    }

    @Test
    void readsOneThatIsDrawnAsSquares() throws Exception {
        assertRead(page.codes(0, (content, code) -> modules(content, code, false)));
    }

    @Test
    void readsOneThatIsDrawnAsLinesAroundItsSquares() throws Exception {
        assertRead(page.codes(0, (content, code) -> modules(content, code, true)));
    }

    @ParameterizedTest
    @EnumSource
    void readsOneInWhateverWayItIsDrawn(Way way) throws Exception {
        assertThat(page.codes(0, (content, code) -> inModules(content, code, way)))
                .extracting(PageCode::text)
                .containsExactly(PAYMENT);
    }

    @Test
    void readsOneThatIsDrawnByAFormInAForm() throws Exception {
        assertRead(page.codes(0, (content, code) -> {
            PDFormXObject inner = form(code.getWidth());
            StringBuilder squares = new StringBuilder();
            each(code, (x, y) -> squares.append(x).append(' ').append(y).append(" 1 1 re f\n"));
            write(inner, squares.toString());
            PDFormXObject outer = form(code.getWidth());
            outer.getResources().put(COSName.getPDFName("Inner"), inner);
            write(outer, "q 1 0 0 1 0 0 cm /Inner Do Q");
            inModules(content, code, (on, same) -> on.drawForm(outer));
        }));
    }

    @Test
    void readsOneOfWhichEachModuleIsAForm() throws Exception {
        assertRead(page.codes(0, (content, code) -> {
            PDFormXObject module = form(1);
            write(module, "0 0 1 1 re f");
            inModules(
                    content,
                    code,
                    (on, same) -> each(same, (x, y) -> {
                        on.saveGraphicsState();
                        on.transform(Matrix.getTranslateInstance(x, y));
                        on.drawForm(module);
                        on.restoreGraphicsState();
                    }));
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void knowsItsPlaceOnAPageThatIsTurned(int rotation) throws Exception {
        PageCode code = page.codes(rotation, (content, matrix) -> modules(content, matrix, false))
                .get(0);

        double left =
                rotation == 90 ? BOTTOM / 842 : rotation == 180 ? 1 - (LEFT + SIDE) / 595 : 1 - (BOTTOM + SIDE) / 842;
        assertThat(code.text()).isEqualTo(PAYMENT);
        assertThat(code.box().x()).isEqualTo(left, within(0.03));
    }

    @Test
    void looksForNoneInCurvesAndMeshesOfShortLines() throws Exception {
        List<BufferedImage> looked = new ArrayList<>();
        Path file = page.page(0, (content, code) -> {
            for (int line = 0; line < 60; line++) {
                content.moveTo(LEFT, BOTTOM + line);
                for (int i = 1; i < 60; i++) {
                    content.lineTo(LEFT + 2 * i, BOTTOM + line + (float) (8 * Math.sin(i / 9.0)));
                }
                content.stroke();
            }
        });

        new PdfText(10, 10_000).read(file, new PdfText.Pages() {
            @Override
            public void take(Page page, int total, @Nullable ToRead toRead) {}

            @Override
            public boolean wantsCodePictures() {
                return true;
            }

            @Override
            public void codePicture(BufferedImage picture, Box place) {
                looked.add(picture);
            }
        });

        assertThat(looked).isEmpty();
    }

    private PDFormXObject form(int side) {
        PDFormXObject form = new PDFormXObject(page.document());
        form.setBBox(new PDRectangle(side, side));
        form.setResources(new PDResources());
        return form;
    }

    private static void write(PDFormXObject form, String operators) throws IOException {
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void circle(PDPageContentStream content, float x, float y, float radius) throws IOException {
        float bow = 0.5523f * radius;
        content.moveTo(x + radius, y);
        content.curveTo(x + radius, y + bow, x + bow, y + radius, x, y + radius);
        content.curveTo(x - bow, y + radius, x - radius, y + bow, x - radius, y);
        content.curveTo(x - radius, y - bow, x - bow, y - radius, x, y - radius);
        content.curveTo(x + bow, y - radius, x + radius, y - bow, x + radius, y);
        content.closePath();
    }

    private static void modules(PDPageContentStream content, BitMatrix code, boolean lines) throws IOException {
        inModules(content, code, (on, same) -> {
            each(same, (x, y) -> {
                if (lines) {
                    outline(on, x, y);
                } else {
                    on.addRect(x, y, 1, 1);
                }
            });
            on.fill();
        });
    }
}
