package io.docket.processors.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No such vendor.                                | IllegalStateException: No such vendor
            GET http://me:pw@host/a?key=1 failed           | IllegalStateException: GET http://***@host/a?*** failed
            cannot open /srv/docket/pipelines/vendors.csv  | IllegalStateException: cannot open vendors.csv
            password=abc, user=me                          | IllegalStateException: password=***, user=me
            Authorization: Bearer abc.def                  | IllegalStateException: Authorization: Bearer ***
            12/31/2026 is no date                          | IllegalStateException: 12/31/2026 is no date
            """)
    void showsTheInnermostCauseWithoutWhatIsNobodysBusiness(String message, String shown) {
        Exception fault = new RuntimeException("outer", new IllegalStateException(message));

        assertThat(FaultText.shown(fault)).isEqualTo(shown);
    }

    @Test
    void showsOneShortLine() {
        String shown = FaultText.shown(new IllegalStateException("a\nb\u0000\u202e" + "c".repeat(100_000)));

        assertThat(shown).startsWith("IllegalStateException: a b ccc").hasSizeLessThan(300);
        assertThat(FaultText.shown(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    @Timeout(60)
    void isNotHeldUpByWhatAFaultQuotes() {
        assertThatCode(() -> FaultText.shown(new IllegalStateException("://" + "/a".repeat(100_000) + "?")))
                .doesNotThrowAnyException();
    }
}
