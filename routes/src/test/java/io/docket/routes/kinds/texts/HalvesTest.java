package io.docket.routes.kinds.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.flow.ServiceException;
import io.docket.routes.models.Said;
import io.docket.routes.models.TooLongException;
import io.docket.routes.store.documents.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HalvesTest {
    private static final String PIECE = "The rent is due on the first day. ".repeat(90);

    private final List<String> asked = new ArrayList<>();

    @Test
    void aPieceThatIsTooLongIsAskedAboutInPiecesThatAreNot() {
        WordsPart part = new Halves(service(1000), true).ask(PIECE);

        assertThat(part.text().replace("\n", "")).isEqualTo(PIECE);
        assertThat(part.isCut()).isFalse();
        assertThat(part.calls()).isEqualTo(asked.size());
        assertThat(part.tokens()).isEqualTo(4 * 10);
        assertThat(asked).filteredOn(piece -> piece.length() <= 1000).hasSize(4);
    }

    @Test
    void whatIsTooLongAtAnyLengthFailsInTheWordsOfTheService() {
        assertThatThrownBy(() -> new Halves(service(10), true).ask(PIECE))
                .isInstanceOf(ServiceException.class)
                .hasMessage("The translator answered 413");
        assertThat(asked).hasSizeLessThan(8);
    }

    @Test
    void anAnswerThatWasCutIsAskedForInHalvesWhereHalfAnAnswerIsAsBadAsNone() {
        Function<String, Said> cut = piece -> {
            asked.add(piece);
            return new Said(piece, piece.length() > 2000 ? Said.End.CUT : Said.End.WHOLE, 10);
        };

        assertThat(new Halves(cut, true).ask(PIECE).isCut()).isFalse();
        assertThat(asked).hasSize(3);
        assertThat(new Halves(cut, false).ask(PIECE).isCut()).isTrue();
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatWasWithheldOfOneHalfIsKnownOfTheWhole() {
        Function<String, Said> shy = piece -> new Said(piece, Said.End.WITHHELD, 0);

        assertThat(new Halves(shy, true).ask(PIECE).isWithheld()).isTrue();
    }

    private Function<String, Said> service(int mostCharacters) {
        return piece -> {
            asked.add(piece);
            if (piece.length() > mostCharacters) {
                throw TooLongException.of(new ServiceException(
                        FailureCode.SERVICE_ANSWER, "The translator answered 413", "Mend it", null, null));
            }
            return new Said(piece, Said.End.WHOLE, 10);
        };
    }
}
