package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depth (1001) exceeds the maximum allowed (1000, from `StreamReadConstraints.getMaxNestingDepth()`)"
                        + " | depth (1001) exceeds the maximum allowed (1000)",
                "Cannot read a value of type com.acme.json.Thing$Part here | Cannot read a value of type  here",
                "Instance \"org.txt\" has no name | Instance \"org.txt\" has no name"
            })
    void sayNothingOfTheInsidesOfALibrary(String message, String brief) {
        assertThat(Details.brief(message)).isEqualTo(brief);
    }
}
