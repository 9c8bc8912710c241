package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links that open the output PDF of one revision of one document without a token, until they expire. A link is its own
 * proof: {@code ID.REVISION.SECONDS.SIGNATURE}, signed by HMAC-SHA256 with a key of its own made of the one that signs
 * tokens, so that renewing that one ends all links, too.
 */
@Component
public class DownloadLinks {
    /** What stands before a link in its address. */
    public static final String ADDRESS = "/api/downloads/";

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String PURPOSE = "download-link of output_pdf";
    private static final Pattern LINK = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,9})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final SecretFile secrets;

    DownloadLinks(SecretFile secrets) {
        this.secrets = secrets;
    }

    /** What a link opens; it has not expired. */
    public record Opened(String documentId, int revision) {}

    /** Returns the address that opens a document's PDF until a moment. */
    public String to(DocumentRow row, Instant until) throws IOException {
        String named = row.id() + "." + row.revision() + "." + until.getEpochSecond();
        return ADDRESS + named + "." + signature(named);
    }

    /**
     * Returns what a link opens.
     *
     * @throws ProblemException {@code link_invalid} when it was not made here or was changed, {@code link_expired}
     */
    public Opened open(String link) throws IOException {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches() || !isSigned(link.substring(0, parts.start(4) - 1), parts.group(4))) {
            throw new ProblemException(ProblemCode.LINK_INVALID, "The link was not made here, or has been changed");
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        if (!Instant.now().isBefore(until)) {
            throw new ProblemException(ProblemCode.LINK_EXPIRED, "The link has expired on " + until);
        }
        return new Opened(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Takes the same time whichever character is wrong. */
    private boolean isSigned(String named, String signature) throws IOException {
        return MessageDigest.isEqual(
                signature(named).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String named) throws IOException {
        byte[] key = mac(secrets.bytes(SecretFile.SIGNING_KEY, KEY_BYTES), PURPOSE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, named));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
