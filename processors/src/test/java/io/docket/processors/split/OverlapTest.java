package io.docket.processors.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private final String text = IntStream.range(0, 200)
            .mapToObj(i -> "Sentence number " + i + " says something.")
            .collect(Collectors.joining(" "));

    private final List<Chunk> chunks = new TextChunks(400).cut(text);

    @Test
    void eachChunkBeginsWithASentenceOfTheOneBefore() {
        List<Chunk> overlapping = Overlap.of(text, chunks, 100);

        assertThat(overlapping).hasSameSizeAs(chunks).first().isEqualTo(chunks.get(0));
        for (int i = 1; i < chunks.size(); i++) {
            Chunk chunk = overlapping.get(i);
            assertThat(chunk.end()).isEqualTo(chunks.get(i).end());
            assertThat(chunks.get(i).start() - chunk.start()).isBetween(1, 100);
            assertThat(text.substring(chunk.start())).startsWith("Sentence");
        }
    }

    @Test
    void withoutSentencesItBeginsWithAWord() {
        String words = "word ".repeat(300);

        for (Chunk chunk : Overlap.of(words, new TextChunks(300).cut(words), 33)) {
            assertThat(words.substring(chunk.start(), chunk.end())).startsWith("word");
        }
    }

    @Test
    void withoutSpacesThereIsNone() {
        String letters = "x".repeat(1000);
        List<Chunk> cut = new TextChunks(300).cut(letters);

        assertThat(Overlap.of(letters, cut, 50)).isEqualTo(cut);
    }
}
