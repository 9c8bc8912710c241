package io.docket.routes.kinds.texts;

import io.docket.routes.store.documents.DocumentRow;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How texts are cut.
 *
 * @param chunkCharacters a chunk is about this long, in UTF-16 units
 * @param chunkOverlap most that a chunk has of the one before, in UTF-16 units; at most a quarter of a chunk counts
 * @param wholeCharacters a text up to this length is cut in one pass, a longer one by its parts
 * @param translate the language that all texts are translated into unless their sender asks for another, ISO 639-1; empty for none
 * @param plain whether all texts are put into plain words
 * @param partCharacters approximate size of a part, which is also what is repeated after a worker was killed
 */
@Validated
@ConfigurationProperties("docket.texts")
public record TextProperties(
        @DefaultValue("4000") @Positive int chunkCharacters,
        @DefaultValue("0") @PositiveOrZero int chunkOverlap,
        @DefaultValue("2000000") @Positive int wholeCharacters,
        @DefaultValue("500000") @Positive int partCharacters,
        @DefaultValue("") @Pattern(regexp = "([a-z]{2})?") String translate,
        @DefaultValue("false") boolean plain) {

    /** Returns the language that a document is wanted in, ISO 639-1; null for its own. */
    @Nullable
    String targetOf(DocumentRow document) {
        String said = document.words().translate();
        if (said != null) {
            return said;
        }
        return translate.isEmpty() ? null : translate;
    }

    /** Returns what a chunk may have of the one before. */
    int overlap() {
        return Math.min(chunkOverlap, chunkCharacters / 4);
    }

    boolean wantsPlain(DocumentRow document) {
        return plain || document.words().plain();
    }
}
