package io.docket.routes.kinds.archives;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.unpack.FileSink;
import io.docket.processors.unpack.MailReader;
import io.docket.processors.unpack.MboxUnpacker;
import io.docket.processors.unpack.OpenMail;
import io.docket.processors.unpack.PdfUnpacker;
import io.docket.processors.unpack.SignedUnpacker;
import io.docket.processors.unpack.UnpackLimits;
import io.docket.processors.unpack.Unpacked;
import io.docket.processors.unpack.ZipUnpacker;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Enclosed;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Parent;
import io.docket.routes.store.documents.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes documents of the files in an archive or mail; idempotent, because their arrival keys are the same each time.
 */
@Component("unpack")
class UnpackStep {
    private static final Set<String> MAILS =
            Set.of(DetectedType.MAIL.mediaType(), DetectedType.OUTLOOK.mediaType(), DetectedType.TNEF.mediaType());

    private final ArchiveKind kind;
    private final ZipUnpacker archives;
    private final MboxUnpacker mailboxes;
    private final SignedUnpacker signed;
    private final MailReader mails;
    private final PdfUnpacker pdfs;
    private final DocumentRows documents;
    private final Lifecycle lifecycle;
    private final ProducerTemplate producer;
    private final UnpackProperties properties;

    UnpackStep(
            ArchiveKind kind,
            ZipUnpacker archives,
            MboxUnpacker mailboxes,
            SignedUnpacker signed,
            MailReader mails,
            PdfUnpacker pdfs,
            DocumentRows documents,
            Lifecycle lifecycle,
            ProducerTemplate producer,
            UnpackProperties properties) {
        this.kind = kind;
        this.archives = archives;
        this.mailboxes = mailboxes;
        this.signed = signed;
        this.mails = mails;
        this.pdfs = pdfs;
        this.documents = documents;
        this.lifecycle = lifecycle;
        this.producer = producer;
        this.properties = properties;
    }

    public Work unpack(@Body Work work) throws IOException, UnreadableDocumentException {
        // Read again, because the hold may have been released since the claim.
        DocumentRow document = documents.find(work.document().id()).orElseThrow();
        if (MAILS.contains(work.mediaType())) {
            try (OpenMail mail = mails.open(work.file())) {
                return unpack(work, document, mail.holdsFiles(), mail::unpack);
            }
        }
        if (kind.mediaTypes().contains(work.mediaType())) {
            return unpack(work, document, true, archive(work, document));
        }
        return embedded(work, document);
    }

    /** What a PDF or an electronic invoice shows has been read; files in it that cannot be taken out do not make that worthless. */
    private Work embedded(Work work, DocumentRow document) throws IOException {
        if (work.find(Embedded.class).map(Embedded::files).orElse(0) == 0) {
            return work;
        }
        try {
            return unpack(
                    work, document, true, (limits, sink, progress) -> pdfs.unpack(work.file(), limits, sink, progress));
        } catch (UnreadableDocumentException e) {
            return work.with(LeftOutFiles.notTaken(String.valueOf(e.getMessage())));
        }
    }

    private Unpacking archive(Work work, DocumentRow document) {
        if (work.mediaType().equals(DetectedType.MAILBOX.mediaType())) {
            return (limits, sink, progress) -> mailboxes.unpack(work.file(), limits, sink, progress);
        }
        return work.mediaType().equals(DetectedType.SIGNED.mediaType())
                ? (limits, sink, progress) -> signed.unpack(work.file(), document.fileName(), limits, sink, progress)
                : (limits, sink, progress) -> archives.unpack(work.file(), limits, sink, progress);
    }

    private Work unpack(Work work, DocumentRow document, boolean holdsFiles, Unpacking unpacking)
            throws IOException, UnreadableDocumentException {
        if (holdsFiles && document.holds().contains(Hold.DUPLICATE)) {
            return work.with(LeftOutFiles.held());
        }
        if (holdsFiles) {
            checkDepth(document.parent());
            lifecycle.note(work, Stage.SPLIT, List.of(NewEvent.of(EventName.UNPACKING_STARTED, Stage.SPLIT)));
        }
        FileSink sink = (number, path, content) -> take(new Enclosed(document, number, path, content));
        return work.with(LeftOutFiles.of(unpacking.unpack(limits(document), sink, work.progress())));
    }

    /** Unpacks one container. */
    @FunctionalInterface
    private interface Unpacking {
        Unpacked unpack(UnpackLimits limits, FileSink sink, Progress progress)
                throws IOException, UnreadableDocumentException;
    }

    private void checkDepth(@Nullable Parent parent) throws UnreadableDocumentException {
        if (parent != null && parent.depth() >= properties.maxDepth()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE,
                    "It lies in " + parent.depth() + " archives and mails within each other, the limit is "
                            + properties.maxDepth() + " with itself",
                    "Send it by itself");
        }
    }

    /** Counts everything unpacked from the outermost container so far, so that nesting cannot multiply the limits. */
    private UnpackLimits limits(DocumentRow document) {
        Parent parent = document.parent();
        if (parent == null) {
            return limits(document.sizeBytes(), new DocumentRows.Family(0, 0));
        }
        long sent = documents.find(parent.rootId()).orElseThrow().sizeBytes();
        return limits(sent, documents.family(parent.rootId(), document.id()));
    }

    private UnpackLimits limits(long sent, DocumentRows.Family before) {
        return new UnpackLimits(
                properties.maxFiles(),
                properties.maxFileSize().toBytes(),
                properties.maxSize().toBytes(),
                properties.maxRatio(),
                sent,
                before.documents(),
                before.bytes());
    }

    private void take(Enclosed file) throws IOException {
        Exchange taken = producer.request(
                "direct:take-enclosed", exchange -> exchange.getMessage().setBody(file));
        Exception fault = taken.getException();
        if (fault instanceof IOException storage) {
            throw storage;
        }
        if (fault instanceof RuntimeException other) {
            throw other;
        }
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
    }
}
