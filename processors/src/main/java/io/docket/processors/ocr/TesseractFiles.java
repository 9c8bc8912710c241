package io.docket.processors.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Unpacks the engine that comes with Docket, which lies on the class path, and each of its languages when first needed. */
final class TesseractFiles {
    private static final String ROOT = "/ocr/";
    private static final String LIST = "files.txt";

    private final OcrSettings settings;

    TesseractFiles(OcrSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the program.
     *
     * @throws OcrUnavailableException when there is none for this machine
     */
    Path program() throws OcrUnavailableException {
        Path own = settings.program();
        if (own != null) {
            return own;
        }
        String platform = platform();
        Path folder = folder().resolve(platform);
        for (String name : lines(platform + "/" + LIST, "Docket brings no OCR engine for " + platform)) {
            unpack(platform + "/" + name, folder.resolve(name));
        }
        return folder.resolve("tesseract");
    }

    /** Returns the folder of the language files. */
    Path tessdata() throws OcrUnavailableException {
        Path own = settings.tessdata();
        return own == null ? folder().resolve("tessdata") : own;
    }

    /** Returns whether a language can be read; its file lies in {@link #tessdata()} afterwards. */
    boolean has(String language) throws OcrUnavailableException {
        Path file = tessdata().resolve(language + ".traineddata");
        if (settings.tessdata() != null || Files.exists(file)) {
            return Files.exists(file);
        }
        String resource = "tessdata/" + file.getFileName();
        if (TesseractFiles.class.getResource(ROOT + resource) == null) {
            return false;
        }
        unpack(resource, file);
        return true;
    }

    /** A newer engine is unpacked beside an older one, which other processes may still run. */
    private Path folder() throws OcrUnavailableException {
        return settings.folder()
                .resolve(lines("version.txt", "This Docket was packed without an OCR engine")
                        .get(0));
    }

    /** Files appear whole, so that one that is there is right, also when two processes unpack at once. */
    private static void unpack(String resource, Path file) throws OcrUnavailableException {
        if (Files.exists(file)) {
            return;
        }
        try (InputStream in = TesseractFiles.class.getResourceAsStream(ROOT + resource)) {
            if (in == null) {
                throw new OcrUnavailableException("This Docket was packed without " + resource);
            }
            Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(file.getParent(), "unpacking", ".tmp");
            try {
                Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new OcrUnavailableException("The OCR engine cannot be unpacked to " + file + ": " + e, e);
        }
    }

    private static List<String> lines(String resource, String missing) throws OcrUnavailableException {
        try (@Nullable InputStream in = TesseractFiles.class.getResourceAsStream(ROOT + resource)) {
            if (in == null) {
                throw new OcrUnavailableException(missing);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new OcrUnavailableException("The OCR engine cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system.replace(' ', '-') + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }
}
