package io.docket.processors.split;

import io.docket.processors.document.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * A strict Windows-1252 decoder, which reports bytes that are probably not meant so: undefined ones, UTF-8 in between
 * ("Ã¼"), and a ÿ at the start of a word, which no language has. The JDK's decoder accepts the latter two.
 */
final class Windows1252 extends CharsetDecoder {
    private static final char[] CHARACTERS = characters();
    private static final int UNDEFINED = 0xFFFD;

    private char previous;

    Windows1252() {
        super(TextEncoding.WINDOWS_1252, 1, 1);
    }

    private static char[] characters() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return new String(bytes, TextEncoding.WINDOWS_1252).toCharArray();
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
            if (!out.hasRemaining()) {
                return CoderResult.OVERFLOW;
            }
            byte next = in.get();
            char character = CHARACTERS[next & 0xFF];
            if (next < 0 && isStray(next, character, in)) {
                previous = 0;
                in.position(in.position() - 1);
                return CoderResult.malformedForLength(1);
            }
            out.put(character);
            previous = character;
        }
        return CoderResult.UNDERFLOW;
    }

    private boolean isStray(byte next, char character, ByteBuffer in) {
        return character == UNDEFINED
                || (next == (byte) 0xFF && !Character.isLetter(previous))
                || (next == (byte) 0xC3 && in.hasRemaining() && (in.get(in.position()) & 0xC0) == 0x80);
    }

    @Override
    protected void implReset() {
        previous = 0;
    }
}
