package io.docket.processors.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextChunksTest {

    @ParameterizedTest
    @CsvFileSource(resources = "chunks.csv", numLinesToSkip = 1, delimiter = '#', quoteCharacter = '\'')
    void breaksAtTheBestPlace(String text, int target, String first) {
        String cut = text.replace("\\n", "\n");

        List<Chunk> chunks = new TextChunks(target).cut(cut);

        assertThat(cut.substring(0, chunks.get(0).end())).isEqualTo(first.replace("\\n", "\n"));
    }

    @Test
    void coversAnyTextWithoutGapOrOverlap() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            String text = text(random);

            int end = 0;
            for (Chunk chunk : new TextChunks(2 + random.nextInt(50)).cut(text)) {
                assertThat(chunk.start()).isEqualTo(end);
                assertThat(chunk.end()).isGreaterThan(chunk.start());
                end = chunk.end();
                assertThat(end == text.length() || text.codePointAt(end - 1) < 0x10000)
                        .isTrue();
            }

            assertThat(end).isEqualTo(text.length());
        }
    }

    @Test
    void givesNoChunkForNoText() {
        assertThat(new TextChunks(100).cut("")).isEmpty();
    }

    private static String text(Random random) {
        List<String> pieces = List.of("word", " ", ". ", "\n\n", "😀", "\t", "é", "!\n");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
