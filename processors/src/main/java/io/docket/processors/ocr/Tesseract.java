package io.docket.processors.ocr;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program {@code tesseract}, once for each picture, within limits of time and memory.
 *
 * <p>The shell's limits hold even when this JVM is killed, so that no run outlives it for long.
 */
final class Tesseract {
    private static final int MOST_OUTPUT = 16 << 20;
    private static final int MOST_MEMORY_KILOBYTES = 2 << 20;
    private static final String LIMITED = "ulimit -t \"$1\" && ulimit -v \"$2\" && shift 2 && exec \"$@\"";

    /** A shell's codes for a program that is not there, or may not be run. */
    private static final Set<Integer> NOT_RUN = Set.of(126, 127);

    private final Path program;
    private final Path tessdata;
    private final Duration timeout;

    Tesseract(Path program, Path tessdata, Duration timeout) {
        this.program = program;
        this.tessdata = tessdata;
        this.timeout = timeout;
    }

    /**
     * Returns the words of a picture.
     *
     * @param dpi pixels for an inch of paper; 0 when nobody knows, and the program estimates it
     * @param languages of which the files lie in the folder, joined by {@code +}
     * @throws UnreadableDocumentException when it takes too long, too much memory, or the program ends over it
     * @throws OcrUnavailableException when the program cannot be started
     */
    List<ReadWord> words(GrayImage image, int dpi, Segmentation how, String languages)
            throws UnreadableDocumentException, OcrUnavailableException {
        return TsvWords.of(run(image, dpi, how, languages));
    }

    /** Returns how a picture is turned. */
    Orientation orientation(GrayImage image, int dpi) throws UnreadableDocumentException, OcrUnavailableException {
        return Orientation.of(run(image, dpi, Segmentation.ORIENTATION, "osd"));
    }

    private String run(GrayImage image, int dpi, Segmentation how, String languages)
            throws UnreadableDocumentException, OcrUnavailableException {
        Process process = start(command(dpi, how, languages));
        CompletableFuture<Void> deadline = killAfterTimeout(process);
        try {
            send(image, process);
            byte[] output = process.getInputStream().readNBytes(MOST_OUTPUT);
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS) && !deadline.isDone();
            // Too few letters to tell how a page is turned is an error to the program.
            if (ended && (process.exitValue() == 0 || how == Segmentation.ORIENTATION)) {
                return new String(output, StandardCharsets.UTF_8);
            }
            throw failed(process, !ended);
        } catch (IOException e) {
            throw failed(process, deadline.isDone());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(process, true);
        } finally {
            deadline.cancel(false);
            kill(process);
        }
    }

    private CompletableFuture<Void> killAfterTimeout(Process process) {
        Executor later = CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> kill(process), later);
    }

    /** A program that is a script would leave what it has started, which holds its output open. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void send(GrayImage image, Process process) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            image.writePgm(out);
        }
    }

    private UnreadableDocumentException failed(Process process, boolean late) throws OcrUnavailableException {
        int code = code(process);
        if (!late && NOT_RUN.contains(code)) {
            throw new OcrUnavailableException(program + " cannot be run");
        }
        return late
                ? new UnreadableDocumentException(
                        Reason.PARSER_TIMEOUT,
                        "Reading the picture takes more than the limit of " + timeout.toSeconds() + " s")
                : new UnreadableDocumentException(Reason.PARSER_CRASH, "The OCR engine ended with code " + code);
    }

    /** It may still be about to end when its input is closed already. */
    private static int code(Process process) {
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill(process);
        return process.onExit().join().exitValue();
    }

    private List<String> command(int dpi, Segmentation how, String languages) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                LIMITED,
                "tesseract",
                String.valueOf(timeout.toSeconds() + 1),
                String.valueOf(MOST_MEMORY_KILOBYTES),
                program.toString(),
                "stdin",
                "stdout",
                "--tessdata-dir",
                tessdata.toString(),
                "--psm",
                how.mode(),
                "-l",
                languages,
                "-c",
                "tessedit_create_tsv=1"));
        if (dpi > 0) {
            command.addAll(List.of("--dpi", String.valueOf(dpi)));
        }
        return command;
    }

    private static Process start(List<String> command) throws OcrUnavailableException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // More threads take more processor time for the same page.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().remove("LD_LIBRARY_PATH");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new OcrUnavailableException("The OCR engine does not start: " + e.getMessage(), e);
        }
    }
}
