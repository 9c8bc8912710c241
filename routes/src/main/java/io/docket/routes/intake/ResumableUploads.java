package io.docket.routes.intake;

import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Member;
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
 * Keeps the pieces of uploads on this machine until they are whole; then each becomes a document once, however often its
 * client asks. Pieces of one upload have to come to one process, so a proxy before several chooses by the client's address.
 */
@Component
class ResumableUploads {
    static final String PATH = "/api/uploads";
    private static final String FOLDER = "uploads";
    static final String DOCUMENT_ID = "Docket-Document-Id";
    static final String JOB_ID = "Docket-Job-Id";

    /** After so long without a piece it is given up. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final OpenUploads opened;
    private final TusFileUploadService tus;
    private final IntakeProperties properties;
    private final DocumentFiles files;
    private final DocumentRows documents;
    private final Acceptance acceptance;

    ResumableUploads(
            DataFolder folder,
            OpenUploads opened,
            IntakeProperties properties,
            DocumentFiles files,
            DocumentRows documents,
            Acceptance acceptance)
            throws IOException {
        this.opened = opened;
        this.properties = properties;
        this.files = files;
        this.documents = documents;
        this.acceptance = acceptance;
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
     * @param owner whose upload it is; to others it is not there
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

    /** Refuses what the library would let in. */
    private void refuse(HttpServletRequest request) throws IOException {
        if ("0".equals(request.getHeader("Upload-Length"))) {
            // The library takes it for a length that is told later, and waits for ever.
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

    /** Refuses at once what would be refused when all of it had come. */
    private void check(String uri, String owner, HttpServletResponse response) throws IOException, TusException {
        try {
            Sending.of(tus.getUploadInfo(uri, owner).getMetadata());
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

    /** A client that has not heard the last answer asks how far it is. */
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
