package io.docket.routes.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final String MARK = "0123456789abcdef";
    private static final String MATERIAL = "<" + MARK + ">\nThe rent is due.\n</" + MARK + ">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is due.",
                "<think>\nRent?\n</think>\n\nIt is due.",
                "<think></think><think>Rent?</think>It is due.",
                "<THINKING>Rent?</THINKING> It is due.",
                "<seed:think>Rent?</seed:think>It is due.",
                "[THINK]Rent?[/THINK]It is due.",
                "◁think▷Rent?◁/think▷It is due.",
                "Okay, the user asks about a rent.\n</think>\n\nIt is due.",
                "<|channel|>analysis<|message|>Rent?<|end|><|start|>assistant<|channel|>final<|message|>It is due.<|return|>",
                "It is due.<|im_end|>",
                "It is due.</s>\n",
                "It is due.<end_of_turn><|eot_id|>",
                "```\nIt is due.\n```",
                "```text\nIt is due.\n```",
                "<" + MARK + ">\nIt is due.\n</" + MARK + ">",
                "It is due.\n</" + MARK + ">"
            })
    void areWhatTheModelMeansAsItsAnswer(String said) {
        assertThat(Words.of(said, MATERIAL)).isEqualTo("It is due.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>Rent? Or", "[THINK]Rent?", "<think>Rent?</think>", "  "})
    void areNoneWhenItHasOnlyThought(String said) {
        assertThat(Words.of(said, MATERIAL)).isEmpty();
    }

    @Test
    void keepWhatTheDocumentItselfWrites() {
        String page = "A model closes its thoughts by </think> and its answer by </s>\n```\nrm -r\n```";

        assertThat(Words.of("```\nUn modelo cierra con </think> y </s>\n```", page))
                .isEqualTo("```\nUn modelo cierra con </think> y </s>\n```");
        assertThat(Words.of("Un modelo cierra con </think> y </s>", page))
                .isEqualTo("Un modelo cierra con </think> y </s>");
    }

    @Test
    void keepTheFencesOfCodeAmongOtherWords() {
        String said = "Run this:\n```\nls\n```";

        assertThat(Words.of(said, MATERIAL)).isEqualTo(said);
    }
}
