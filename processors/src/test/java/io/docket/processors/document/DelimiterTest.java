package io.docket.processors.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimiterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "',' ~ a,b/1,2/3,4",
                "';' ~ name;price/pen;1,50/ink;2,75",
                "'|' ~ a|b|c/1|2|3/4|5|6",
                "';' ~ \"Name, first\";age/\"Doe, J\";5/\"Roe, R\";6"
            })
    void findsTheSameCharacterForWhoAsksWhetherItIsATableAndForWhoReadsIt(String delimiter, String table) {
        String text = table.replace('/', '\n');

        assertThat(Delimiter.ofTable(text, false)).contains(delimiter.charAt(0));
        assertThat(Delimiter.of(text)).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void knowsLinesOfOldMacs() {
        assertThat(Delimiter.ofTable("a;b\r1;2\r3;4\r", false)).contains(';');
    }

    @Test
    void findsNoneInProse() {
        assertThat(Delimiter.ofTable("First, we met.\nThen, we ate.\nLast, we slept.\n", false))
                .isEmpty();
    }

    @Test
    void doesNotCountARecordThatIsCutOff() {
        assertThat(Delimiter.ofTable("a,b,c\n1,2,3\n4,5,6\n7", true)).contains(',');
    }

    @Test
    void takesACommaWhereThereIsNone() {
        assertThat(Delimiter.of("name\npen\n")).isEqualTo(',');
    }
}
