package io.docket.routes.intake;

import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Member;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.files.DataFolder;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.OpenUploads;
import io.docket.routes.store.files.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps unfinished uploads on this machine; a complete one becomes exactly one document, even if requests are repeated.
 * All pieces of an upload have to reach the same process, so a load balancer must choose by the client's address.
 */
@Component
class ResumableUploads {
    static final String PATH = "/api/uploads";
    private static final String FOLDER = "uploads";
    static final String DOCUMENT_ID = "Docket-Document-Id";
    static final String JOB_ID = "Docket-Job-Id";

    /** An upload that gets no piece for this long is deleted. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final OpenUploads opened;
    private final TusFileUploadService tus;
    private final IntakeProperties properties;
    private final DocumentFiles files;
    private final DocumentRows documents;
    private final Acceptance acceptance;
    private final Pipelines pipelines;

    ResumableUploads(
            DataFolder folder,
            OpenUploads opened,
            IntakeProperties properties,
            DocumentFiles files,
            DocumentRows documents,
            Acceptance acceptance,
            Pipelines pipelines)
            throws IOException {
        this.opened = opened;
        this.properties = properties;
        this.files = files;
        this.documents = documents;
        this.acceptance = acceptance;
        this.pipelines = pipelines;
        tus = new TusFileUploadService()
                .withUploadUri(PATH)
                .withStoragePath(folder.sub(FOLDER).toString())
                .withMaxUploadSize(properties.maxResumableSize().toBytes())
                .withUploadExpirationPeriod(PATIENCE.toMillis())
                .disableTusExtension("concatenation");
    }

    /**
     * Serves one request of the protocol.
     *
     * @param owner of the upload; for others it does not exist
     * @throws ProblemException when it is refused
     */
    void serve(HttpServletRequest request, HttpServletResponse response, String owner) throws IOException {
        if (request.getMethod().equals("HEAD") && isAccepted(request.getRequestURI(), response)) {
            return;
        }
        refuse(request);
        tus.process(new TusRequest(request), new TusAnswer(response), owner);
        try {
            String begun = response.getHeader("Location");
            if (begun == null) {
                acceptIfWhole(request.getRequestURI(), owner, response);
            } else {
                tus.cleanup();
                opened.begin(begun.substring(begun.lastIndexOf('/') + 1), team(), CurrentUser.sender());
                check(begun, owner, response);
            }
        } catch (TusException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }

    /** Rejects requests that the library would accept. */
    private void refuse(HttpServletRequest request) throws IOException {
        if ("0".equals(request.getHeader("Upload-Length"))) {
            // The library would take it for a deferred length, and never complete the upload.
            throw new ProblemException(ProblemCode.EMPTY_FILE, "The file has 0 bytes");
        }
        if (request.getMethod().equals("PATCH") && !TusRequest.isPiece(request)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A piece has the Content-Type " + TusRequest.PIECE);
        }
        String metadata = request.getHeader("Upload-Metadata");
        if (metadata != null) {
            UploadMetadata.check(metadata);
        }
        if (request.getMethod().equals("POST") && tooMany() != null) {
            tus.cleanup();
            String limit = tooMany();
            if (limit != null) {
                throw new ProblemException(ProblemCode.TOO_MANY_UPLOADS, limit);
            }
        }
    }

    /** Returns which limit is reached; null when none is. */
    private @Nullable String tooMany() throws IOException {
        OpenUploads.Open open = opened.count(team(), CurrentUser.sender());
        if (open.ofSender() >= properties.maxOpenUploadsOfSender()) {
            return "You have " + open.ofSender() + " already";
        }
        if (open.ofTeam() >= properties.maxOpenUploadsOfTeam()) {
            return "Your team has " + open.ofTeam() + " already";
        }
        return open.all() >= properties.maxOpenUploads() ? "There are " + open.all() + " already" : null;
    }

    private static String team() {
        return CurrentUser.find().map(Member::team).orElse("");
    }

    /** Validates the metadata now, and not only after the whole file was sent. */
    private void check(String uri, String owner, HttpServletResponse response) throws IOException, TusException {
        try {
            Sending sending = Sending.of(tus.getUploadInfo(uri, owner).getMetadata());
            String pipeline = sending.pipeline();
            if (pipeline != null) {
                pipelines.require(pipeline);
            }
        } catch (ProblemException e) {
            tus.deleteUpload(uri, owner);
            throw e;
        }
        acceptIfWhole(uri, owner, response);
    }

    private void acceptIfWhole(String uri, String owner, HttpServletResponse response)
            throws IOException, TusException {
        UploadInfo upload = tus.getUploadInfo(uri, owner);
        if (upload == null || upload.isUploadInProgress()) {
            return;
        }
        try (InputStream bytes = tus.getUploadedBytes(uri, owner)) {
            StoredFile stored = files.put(bytes, properties.maxResumableSize().toBytes());
            String name = FileNames.clean(Objects.requireNonNullElse(upload.getFileName(), ""));
            UploadAnswer.Result result = acceptance.of(
                    new Arrival(stored, name, Acceptance.SOURCE, owner, Sending.of(upload.getMetadata()), key(uri)));
            show(Objects.requireNonNull(result.documentId()), Objects.requireNonNull(result.jobId()), response);
        } catch (DocumentFiles.TooLargeException e) {
            throw new ProblemException(Acceptance.tooLarge(uri, e.limit()));
        }
        tus.deleteUpload(uri, owner);
    }

    /** Answers the HEAD of a client that did not get the last response, after the upload became a document. */
    private boolean isAccepted(String uri, HttpServletResponse response) {
        Optional<DocumentRow> document = documents.findByArrival(key(uri));
        document.ifPresent(row -> {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Tus-Resumable", TusFileUploadService.TUS_API_VERSION);
            response.setHeader("Upload-Offset", Long.toString(row.sizeBytes()));
            response.setHeader("Upload-Length", Long.toString(row.sizeBytes()));
            response.setHeader("Cache-Control", "no-store");
            show(row.id(), row.jobId(), response);
        });
        return document.isPresent();
    }

    private static void show(String documentId, String jobId, HttpServletResponse response) {
        response.setHeader(DOCUMENT_ID, documentId);
        response.setHeader(JOB_ID, jobId);
    }

    private static String key(String uri) {
        return "tus:" + CurrentUser.sender() + ":" + uri.substring(uri.lastIndexOf('/') + 1);
    }
}
