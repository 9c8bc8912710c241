package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.docket.processors.document.LeftOut;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordBodyTest {
    private final ObjectMapper mapper =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsWhatWasLeftOutAsItIsWrittenNowAndAsEarlierVersionsWroteIt() throws Exception {
        RecordBody.LeftOutFile file = RecordBody.LeftOutFile.of(new LeftOut("a.tmp", LeftOut.Reason.UNFINISHED_FILE));
        String now = mapper.writeValueAsString(new RecordBody.Children(1, List.of(file)));

        assertThat(mapper.readValue(now, RecordBody.Children.class).leftOut()).containsExactly(file);
        assertThat(mapper.readValue("{\"documents\": 1, \"left_out\": [\".DS_Store\"]}", RecordBody.Children.class)
                        .leftOut())
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.name()).isEqualTo(".DS_Store");
                    assertThat(earlier.code()).isEqualTo("earlier_version");
                });
    }
}
