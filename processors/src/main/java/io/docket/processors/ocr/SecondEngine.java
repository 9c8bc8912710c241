package io.docket.processors.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * PP-OCR version 6, which reads photos and receipts far better than the first engine. Its two files do not come with
 * Docket. It runs in this JVM, but is only ever shown pictures that Java has decoded.
 */
final class SecondEngine {
    private static final String DETECTOR = "PP-OCRv6_det_small.onnx";
    private static final String RECOGNIZER = "PP-OCRv6_rec_small.onnx";
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final int MOST_PIECES = 2000;

    /** The library needs more than the 1 MB that threads of Java have: it would end the JVM without a word. */
    private static final long STACK_BYTES = 64L << 20;

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "second-ocr-engine", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private final TextDetector detector;
    private final TextRecognizer recognizer;

    private SecondEngine(Path models) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // It would keep the memory of the largest picture for good.
        options.setCPUArenaAllocator(false);
        detector = new TextDetector(
                environment, environment.createSession(models.resolve(DETECTOR).toString(), options));
        recognizer = new TextRecognizer(
                environment,
                environment.createSession(models.resolve(RECOGNIZER).toString(), options));
    }

    /**
     * Returns the engine, if its files lie in a folder.
     *
     * @throws OcrUnavailableException when they cannot be used
     */
    static Optional<SecondEngine> in(Path models) throws OcrUnavailableException {
        if (!Files.isRegularFile(models.resolve(DETECTOR)) || !Files.isRegularFile(models.resolve(RECOGNIZER))) {
            return Optional.empty();
        }
        return Optional.of(run(() -> new SecondEngine(models)));
    }

    private static <T> T run(Callable<T> work) throws OcrUnavailableException {
        try {
            return THREAD.submit(work).get();
        } catch (ExecutionException e) {
            throw new OcrUnavailableException("The second OCR engine cannot be used: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrUnavailableException("The second OCR engine was interrupted", e);
        }
    }

    /** Returns the words; each piece of a line that lies apart is a line. */
    List<ReadWord> words(GrayImage image) throws OcrUnavailableException {
        return run(() -> read(image));
    }

    private List<ReadWord> read(GrayImage image) throws OrtException {
        List<ReadWord> words = new ArrayList<>();
        List<TextBox> boxes = detector.find(image);
        for (int line = 0; line < Math.min(MOST_PIECES, boxes.size()); line++) {
            for (ReadWord word : recognizer.read(image, boxes.get(line), line)) {
                if (word.confidence() >= LEAST_CONFIDENCE) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
