package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

    @Test
    void readsPiecesOneBehindTheOther() throws IOException {
        TextPieces pieces = new TextPieces(new StringReader("Grüße, 納品 and 😀!"));

        assertThat(pieces.next(0, 5)).isEqualTo("Grüße");
        assertThat(pieces.next(7, 9)).isEqualTo("納品");
        assertThat(pieces.next(14, 17)).isEqualTo("😀!");
    }

    @Test
    void readsPiecesThatShareCharactersWithTheOneBefore() throws IOException {
        TextPieces pieces = new TextPieces(new StringReader("Grüße, 納品 and 😀!"));

        assertThat(pieces.next(0, 5)).isEqualTo("Grüße");
        assertThat(pieces.next(3, 9)).isEqualTo("ße, 納品");
        assertThat(pieces.next(7, 9)).isEqualTo("納品");
        assertThat(pieces.next(8, 17)).isEqualTo("品 and 😀!");
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        TextPieces pieces = new TextPieces(new StringReader("short"));
        pieces.next(1, 3);

        assertThatThrownBy(() -> pieces.next(0, 3)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> pieces.next(3, 6)).isInstanceOf(IOException.class);
    }
}
