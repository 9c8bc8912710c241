package io.docket.processors.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of common files that Docket does not read, so that a refusal can name what arrived. */
final class Signatures {
    private record Signature(String what, int offset, String latin1) {
        boolean fits(byte[] prefix) {
            return Bytes.startsWith(prefix, latin1.getBytes(StandardCharsets.ISO_8859_1), offset);
        }
    }

    private static final List<Signature> KNOWN = List.of(
            at(0, "a BigTIFF image", "II+\0"),
            at(0, "a BigTIFF image", "MM\0+"),
            at(4, "an AVIF image", "ftypavi"),
            at(4, "a HEIC image", "ftyphe"),
            at(4, "a HEIC image", "ftypmif1"),
            at(4, "a HEIC image", "ftypmsf1"),
            at(4, "a JPEG 2000 image", "jP  \r\n"),
            at(0, "a Photoshop image", "8BPS"),
            at(0, "a Windows program", "MZ"),
            at(0, "a Linux program", "\u007fELF"),
            at(0, "a Java class", "\u00ca\u00fe\u00ba\u00be"),
            at(0, "a gzip archive", "\u001f\u008b"),
            at(0, "a bzip2 archive", "BZh"),
            at(0, "a 7z archive", "7z\u00bc\u00af'\u001c"),
            at(0, "a RAR archive", "Rar!\u001a"),
            at(0, "an XZ archive", "\u00fd7zXZ\0"),
            at(257, "a tar archive", "ustar"),
            at(0, "an SQLite database", "SQLite format 3\0"),
            at(0, "a PostScript file", "%!PS"),
            at(0, "a script", "#!/"));

    private Signatures() {}

    /** Returns what the file is, with its article, e.g. {@code a PNG image}; empty when no signature fits. */
    static Optional<String> nameOf(byte[] prefix) {
        return KNOWN.stream().filter(known -> known.fits(prefix)).findFirst().map(Signature::what);
    }

    private static Signature at(int offset, String what, String latin1) {
        return new Signature(what, offset, latin1);
    }
}
