package io.docket.processors.child;

import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.SearchablePdf;
import io.docket.processors.ocr.ImageFiles;
import io.docket.processors.ocr.Pictures;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** Writes PDFs that can be searched. */
final class SearchableWork {
    /** An A4 page at 200 dpi and a bit more: what people read, and what fits into memory several times. */
    private static final long PIXELS = 6_000_000;

    private SearchableWork() {}

    static void write(ParserTask.WriteSearchable task) throws IOException, UnreadableDocumentException {
        boolean isPdf = task.mediaType().equals(PictureWork.PDF);
        try (SearchablePdf pdf = isPdf ? SearchablePdf.of(task.file()) : SearchablePdf.empty();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(task.pdf()))) {
            PageFile.<UnreadableDocumentException>read(task.pages(), page -> {
                if (isPdf) {
                    pdf.write(page);
                } else {
                    pdf.add(picture(task, page), page);
                }
            });
            pdf.write(out);
        }
    }

    private static BufferedImage picture(ParserTask.WriteSearchable task, Page page)
            throws IOException, UnreadableDocumentException {
        BufferedImage image =
                Pictures.turned(ImageFiles.read(task.file(), task.mediaType(), page.number(), PIXELS), page.turned());
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY ? image : Pictures.plain(image);
    }
}
