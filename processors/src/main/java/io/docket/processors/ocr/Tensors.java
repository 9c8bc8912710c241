package io.docket.processors.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Gives pictures the form that the models want: three equal colours, from -1 for black to 1 for white. */
final class Tensors {
    private static final int COLOURS = 3;

    private Tensors() {}

    static OnnxTensor of(OrtEnvironment environment, GrayImage image) throws OrtException {
        int pixels = image.pixels().length;
        FloatBuffer values = ByteBuffer.allocateDirect(COLOURS * pixels * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int colour = 0; colour < COLOURS; colour++) {
            for (byte pixel : image.pixels()) {
                values.put((pixel & 0xff) / 127.5f - 1);
            }
        }
        values.flip();
        return OnnxTensor.createTensor(environment, values, new long[] {1, COLOURS, image.height(), image.width()});
    }
}
