package io.docket.processors.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * Guesses the charset of entry names where neither a flag nor an extra field states it (APPNOTE 6.3.10, appendix D):
 * UTF-8 if all names are valid UTF-8, else Windows-31J if all read as Japanese, else the charset of the system that
 * wrote the archive.
 */
final class ZipNames {
    private static final Charset DOS = Charset.forName("IBM850");
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    /** Japanese words have two or more characters; a single one between Latin letters is a misread umlaut. */
    private static final Pattern JAPANESE_WORDS = Pattern.compile(
            "(\\p{ASCII}*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\u3000-\u30ff\uff00-\uffef]{2,})+\\p{ASCII}*");

    private ZipNames() {}

    static Charset charset(List<ZipArchiveEntry> entries) {
        List<byte[]> names = entries.stream()
                .filter(entry -> entry.getNameSource() == NameSource.NAME)
                .map(ZipArchiveEntry::getRawName)
                .filter(name -> decoded(name, StandardCharsets.US_ASCII).isEmpty())
                .toList();
        if (names.stream()
                .allMatch(name -> decoded(name, StandardCharsets.UTF_8).isPresent())) {
            return StandardCharsets.UTF_8;
        }
        if (names.stream()
                .allMatch(name -> decoded(name, JAPANESE)
                        .filter(text -> JAPANESE_WORDS.matcher(text).matches())
                        .isPresent())) {
            return JAPANESE;
        }
        return entries.get(0).getPlatform() == ZipArchiveEntry.PLATFORM_UNIX ? TextEncoding.WINDOWS_1252 : DOS;
    }

    static String name(ZipArchiveEntry entry, Charset charset) {
        return entry.getNameSource() == NameSource.NAME ? new String(entry.getRawName(), charset) : entry.getName();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
