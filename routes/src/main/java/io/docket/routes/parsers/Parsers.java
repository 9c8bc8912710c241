package io.docket.routes.parsers;

import io.docket.processors.child.ParserReply;
import io.docket.processors.child.ParserReply.CodeRead;
import io.docket.processors.child.ParserReply.EInvoiceChecked;
import io.docket.processors.child.ParserReply.FileRead;
import io.docket.processors.child.ParserReply.FilesFound;
import io.docket.processors.child.ParserReply.FindingRead;
import io.docket.processors.child.ParserReply.FramesRead;
import io.docket.processors.child.ParserReply.InvoiceRead;
import io.docket.processors.child.ParserReply.PageRead;
import io.docket.processors.child.ParserReply.ScanRead;
import io.docket.processors.child.ParserReply.TextRead;
import io.docket.processors.child.ParserTask;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.Progress;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.ocr.OcrSettings;
import io.docket.processors.ocr.PageText;
import io.docket.processors.plugin.Reading;
import io.docket.processors.unpack.PdfUnpacker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parses untrusted files in child JVMs. */
@Component
public class Parsers {
    private final ParserPools pools;

    Parsers(ParserPools pools) {
        this.pools = pools;
    }

    /**
     * Returns every page of a PDF, see {@link io.docket.processors.extract.PdfText}, and the electronic invoice in it.
     *
     * @param xml where to write the electronic invoice, if there is one
     * @param progress told after each page, unit {@code pages}
     * @throws UnreadableDocumentException when the file is at fault
     * @throws IOException when it cannot be read from disk, or no child be started
     */
    public PdfContent readPdf(Path file, Path xml, Progress progress) throws IOException, UnreadableDocumentException {
        List<Page> pages = new ArrayList<>();
        List<EInvoice> invoices = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<PageCode> codes = new ArrayList<>();
        int[] files = {0};
        SortedMap<Integer, ToRead> toRead = new TreeMap<>();
        ParserTask task = new ParserTask.ReadPdf(file.toAbsolutePath(), xml.toAbsolutePath());
        Runnable anew = () -> {
            pages.clear();
            toRead.clear();
            invoices.clear();
            findings.clear();
            codes.clear();
            files[0] = 0;
        };
        ask(pools.reading(), task, anew, reply -> {
            if (reply instanceof PageRead read) {
                pages.add(read.page());
                ToRead more = read.toRead();
                if (more != null) {
                    toRead.put(read.page().number(), more);
                }
                progress.report(pages.size(), read.total(), "pages");
            } else if (reply instanceof InvoiceRead read) {
                invoices.add(read.invoice());
            } else if (reply instanceof FindingRead read) {
                findings.add(read.finding());
            } else if (reply instanceof CodeRead read) {
                codes.add(read.code());
            } else if (reply instanceof FilesFound found) {
                files[0] = found.files();
            }
        });
        return new PdfContent(pages, toRead, invoices.isEmpty() ? null : invoices.get(0), findings, codes, files[0]);
    }

    /** Returns an electronic invoice, see {@link io.docket.processors.einvoice.EInvoiceReader}. */
    public EInvoice readEInvoice(Path file) throws IOException, UnreadableDocumentException {
        List<EInvoice> invoices = new ArrayList<>();
        ParserTask task = new ParserTask.ReadEInvoice(file.toAbsolutePath());
        ask(pools.reading(), task, invoices::clear, reply -> {
            if (reply instanceof InvoiceRead read) {
                invoices.add(read.invoice());
            }
        });
        return invoices.get(0);
    }

    /**
     * Holds an electronic invoice against its rules, see {@link io.docket.processors.einvoice.EInvoiceRules}.
     *
     * @param file XML
     */
    public EInvoiceChecked checkEInvoice(Path file) throws IOException, UnreadableDocumentException {
        List<EInvoiceChecked> checked = new ArrayList<>();
        ParserTask task = new ParserTask.CheckEInvoice(file.toAbsolutePath());
        ask(pools.checking(), task, checked::clear, reply -> {
            if (reply instanceof EInvoiceChecked found) {
                checked.add(found);
            }
        });
        return checked.get(0);
    }

    /**
     * Writes an electronic invoice as a page for people, see {@link io.docket.processors.einvoice.EInvoiceView}.
     *
     * @param file XML
     * @param html where to write it; there may be half of it after an error
     */
    public void showEInvoice(Path file, String language, Path html) throws IOException, UnreadableDocumentException {
        ParserTask task = new ParserTask.ShowEInvoice(file.toAbsolutePath(), language, html.toAbsolutePath());
        ask(pools.checking(), task, () -> {}, reply -> {});
    }

    /**
     * What a PDF has.
     *
     * @param toRead what OCR is to read on the pages that show more than their text layer says, by their numbers
     * @param invoice that is embedded; null without one
     * @param findings what a reviewer has to know of what is not read
     * @param codes on pages that OCR is not to read
     * @param files how many are embedded, without the electronic invoice
     */
    public record PdfContent(
            List<Page> pages,
            SortedMap<Integer, ToRead> toRead,
            @Nullable EInvoice invoice,
            List<Finding> findings,
            List<PageCode> codes,
            int files) {}

    /**
     * Returns the pages of an image file, see {@link io.docket.processors.ocr.ImageFiles#survey}.
     *
     * @param mediaType of the file by its content
     */
    public List<ImageFrame> surveyImage(Path file, String mediaType) throws IOException, UnreadableDocumentException {
        List<ImageFrame> frames = new ArrayList<>();
        ParserTask task = new ParserTask.SurveyImage(file.toAbsolutePath(), mediaType);
        ask(pools.reading(), task, frames::clear, reply -> {
            if (reply instanceof FramesRead read) {
                frames.addAll(read.frames());
            }
        });
        return frames;
    }

    /**
     * Returns the words of one page of a PDF or an image file, see {@link io.docket.processors.ocr.PageOcr}.
     *
     * @param mediaType of the file by its content
     * @param page 1-based
     * @param toRead what on it; of pictures beside text only their words are returned
     */
    public PageText ocrPage(Path file, String mediaType, int page, ToRead toRead)
            throws IOException, UnreadableDocumentException {
        List<Page> pages = new ArrayList<>();
        List<ScanRead> scans = new ArrayList<>();
        List<PageCode> codes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        OcrSettings settings = pools.ocrSettings();
        ParserTask task = new ParserTask.OcrPage(file.toAbsolutePath(), mediaType, page, toRead, settings);
        // The second engine runs within the child and may end it; a page that the first one reads must not be lost.
        ParserTask second =
                new ParserTask.OcrPage(file.toAbsolutePath(), mediaType, page, toRead, settings.withFirstEngineOnly());
        Runnable anew = () -> {
            pages.clear();
            scans.clear();
            codes.clear();
            findings.clear();
        };
        ask(pools.ocr(), task, second, anew, reply -> {
            if (reply instanceof PageRead read) {
                pages.add(read.page());
            } else if (reply instanceof ScanRead read) {
                scans.add(read);
            } else if (reply instanceof CodeRead read) {
                codes.add(read.code());
            } else if (reply instanceof FindingRead read) {
                findings.add(read.finding());
            }
        });
        ScanRead scan = scans.get(0);
        return new PageText(pages.get(0), scan.language(), scan.confidence(), findings, codes);
    }

    /**
     * Returns the QR codes of one page of a PDF or an image file, see {@link io.docket.processors.codes.QrCodes}; what
     * they state is said by {@link io.docket.processors.codes.PaymentCodes}.
     *
     * @param mediaType of the file by its content
     * @param page 1-based
     */
    public List<PageCode> readCodes(Path file, String mediaType, int page)
            throws IOException, UnreadableDocumentException {
        List<PageCode> codes = new ArrayList<>();
        ParserTask task = new ParserTask.ReadCodes(file.toAbsolutePath(), mediaType, page);
        ask(pools.ocr(), task, codes::clear, reply -> {
            if (reply instanceof CodeRead read) {
                codes.add(read.code());
            }
        });
        return codes;
    }

    /**
     * Writes the image of one page of an image file.
     *
     * @param mediaType of the file by its content
     * @param turned see {@link Page#turned}
     * @param image the PNG file; there may be half of one after an error
     */
    public void drawImage(Path file, String mediaType, int page, int turned, Path image)
            throws IOException, UnreadableDocumentException {
        ParserTask task =
                new ParserTask.DrawImage(file.toAbsolutePath(), mediaType, page, turned, image.toAbsolutePath());
        ask(pools.drawing(), task, () -> {}, reply -> {});
    }

    /** Writes the files that are embedded in a PDF, see {@link PdfUnpacker.Writer}. */
    public List<PdfUnpacker.Written> takeFiles(Path pdf, Path first, int maxFiles, long maxFileBytes, long maxBytes)
            throws IOException, UnreadableDocumentException {
        List<PdfUnpacker.Written> written = new ArrayList<>();
        ParserTask.TakeFiles task = new ParserTask.TakeFiles(
                pdf.toAbsolutePath(), first.toAbsolutePath(), maxFiles, maxFileBytes, maxBytes);
        ask(pools.reading(), task, written::clear, reply -> {
            if (reply instanceof FileRead read) {
                written.add(new PdfUnpacker.Written(read.name(), task.target(written.size()), read.damaged()));
            }
        });
        return written;
    }

    /** Returns the text of an office file, see {@link io.docket.processors.office.OfficeReader}. */
    public ReadText readOffice(Path file, String mediaType) throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        ParserTask task = new ParserTask.ReadOffice(file.toAbsolutePath(), mediaType);
        Runnable anew = () -> {
            text.setLength(0);
            findings.clear();
        };
        ask(pools.reading(), task, anew, reply -> {
            if (reply instanceof TextRead read) {
                text.append(read.text());
            } else if (reply instanceof FindingRead read) {
                findings.add(read.finding());
            }
        });
        return new ReadText(text.toString(), findings);
    }

    /**
     * Writes the image of a page, see {@link io.docket.processors.extract.PageImages}.
     *
     * @param turned see {@link Page#turned}
     * @param image the PNG file; there may be half of one after an error
     */
    public void drawPage(Path pdf, int page, int turned, Path image) throws IOException, UnreadableDocumentException {
        ParserTask task = new ParserTask.DrawPage(pdf.toAbsolutePath(), page, turned, image.toAbsolutePath());
        ask(pools.drawing(), task, () -> {}, reply -> {});
    }

    /**
     * Returns what a reader of the folder {@code plugins} reads.
     *
     * @param jar that the reader is in
     */
    public Reading readByPlugin(Path file, Path jar, String mediaType, Progress progress)
            throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        List<Page> pages = new ArrayList<>();
        ParserTask task = new ParserTask.ReadByPlugin(file.toAbsolutePath(), jar.toAbsolutePath(), mediaType);
        Runnable anew = () -> {
            text.setLength(0);
            pages.clear();
        };
        ask(pools.reading(), task, anew, reply -> {
            if (reply instanceof TextRead read) {
                text.append(read.text());
            } else if (reply instanceof PageRead read) {
                pages.add(read.page());
                progress.report(pages.size(), read.total(), "pages");
            }
        });
        return pages.isEmpty() ? new Reading.OfText(text.toString()) : new Reading.OfPages(pages);
    }

    /**
     * Writes a PDF with the words that OCR has read, see {@link io.docket.processors.extract.SearchablePdf}.
     *
     * @param mediaType of the file by its content
     * @param pages see {@link ParserTask.WriteSearchable}
     * @param pdf the file to write; there may be half of it after an error
     */
    public void writeSearchable(Path file, String mediaType, Path pages, Path pdf)
            throws IOException, UnreadableDocumentException {
        ParserTask task = new ParserTask.WriteSearchable(
                file.toAbsolutePath(), mediaType, pages.toAbsolutePath(), pdf.toAbsolutePath());
        ask(pools.ocr(), task, () -> {}, reply -> {});
    }

    /**
     * Writes the PDF that hands out a text, see {@link io.docket.processors.output.OutputPdf}.
     *
     * @param text see {@link io.docket.processors.output.OutputFile}
     * @param pdf the file to write; there may be half of it after an error
     * @return what a person has to know of what is not in it
     */
    public List<Finding> writeOutput(Path text, Path pdf) throws IOException, UnreadableDocumentException {
        List<Finding> findings = new ArrayList<>();
        ParserTask task = new ParserTask.WriteOutput(text.toAbsolutePath(), pdf.toAbsolutePath());
        ask(pools.reading(), task, findings::clear, reply -> {
            if (reply instanceof FindingRead read) {
                findings.add(read.finding());
            }
        });
        return findings;
    }

    /** Rewrites a message in Outlook's own form, see {@link io.docket.processors.unpack.Outlook}. */
    public void rewriteOutlook(Path message, Path mail) throws IOException, UnreadableDocumentException {
        ParserTask task = new ParserTask.RewriteOutlook(message.toAbsolutePath(), mail.toAbsolutePath());
        ask(pools.reading(), task, () -> {}, reply -> {});
    }

    /** Tries twice: a child may be killed from outside, but if it ends again, the file is the reason. */
    private void ask(ParserPool pool, ParserTask task, Runnable anew, ParserProcess.Taker taker)
            throws IOException, UnreadableDocumentException {
        ask(pool, task, task, anew, taker);
    }

    private void ask(ParserPool pool, ParserTask task, ParserTask second, Runnable anew, ParserProcess.Taker taker)
            throws IOException, UnreadableDocumentException {
        try {
            expectDone(pool.ask(task, pools.maxCharacters(), taker));
        } catch (ParserPool.ChildEndedException first) {
            anew.run();
            try {
                expectDone(pool.ask(second, pools.maxCharacters(), taker));
            } catch (ParserPool.ChildEndedException again) {
                throw new UnreadableDocumentException(Reason.PARSER_CRASH, "Its reader ended twice over it", again);
            }
        }
    }

    private static void expectDone(ParserReply last) throws IOException, UnreadableDocumentException {
        if (last instanceof ParserReply.Unreadable unreadable) {
            throw new UnreadableDocumentException(unreadable.reason(), unreadable.message(), unreadable.hint());
        }
        if (last instanceof ParserReply.Failed failed) {
            throw new IOException(failed.message());
        }
    }
}
