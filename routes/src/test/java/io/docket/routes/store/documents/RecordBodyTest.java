package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.docket.processors.document.Finding;
import io.docket.processors.document.LeftOut;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordBodyTest {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new ParameterNamesModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void readsEachKindOfResultAsItWasWritten() throws Exception {
        RecordField field = new RecordField("total_amount", "1.00", 1, null, RecordField.READ);
        RecordField summary = new RecordField("summary", "In short.", 1, null, RecordField.EXTRACTED);
        Result.Children children = new Result.Children(2, List.of());
        for (Result result : List.of(
                new Result.Invoice(List.of(field), List.of(), null, null, null),
                new Result.Invoice(
                        List.of(field),
                        List.of(),
                        RecordField.PERSON,
                        children,
                        new Result.Electronic("cii", null, "invalid", "EN 16931", null, 1, 2, "-3.50")),
                new Result.Table(List.of("a"), "customers", "UTF-8", 3, 3, 2, 1),
                new Result.Text(List.of(summary), new Result.Text.Size(10, 1, null, "eng", "letter", 0.9), null, null),
                new Result.Text(List.of(), new Result.Text.Size(10, 1, null, null, null, null), children, null),
                new Result.Archive(children),
                new Result.Archive(null),
                new Result.Own("contacts", Map.of("cards", List.of(Map.of("name", "Ann", "year", 1990)))))) {
            RecordBody body = new RecordBody(1, List.of(Finding.warning("A", "b")), result);

            assertThat(mapper.readValue(mapper.writeValueAsString(body), RecordBody.class))
                    .isEqualTo(body);
        }
    }

    @Test
    void writesATableAsEarlierVersionsDid() throws Exception {
        RecordBody body = new RecordBody(0, List.of(), new Result.Table(List.of("a"), null, null, 3, 3, 2, 1));

        assertThat(mapper.writeValueAsString(body)).isEqualTo("""
                {"page_count":0,"fields":[],"line_items":[],"findings":[],"table":{"header":["a"],"total_rows":3,\
                "processed_rows":3,"success_rows":2,"failed_rows":1}}""");
    }

    @Test
    void readsWhatWasLeftOutAsItIsWrittenNowAndAsEarlierVersionsWroteIt() throws Exception {
        Result.LeftOutFile file = Result.LeftOutFile.of(new LeftOut("a.tmp", LeftOut.Reason.UNFINISHED_FILE));
        String now = mapper.writeValueAsString(new Result.Children(1, List.of(file)));

        assertThat(mapper.readValue(now, Result.Children.class).leftOut()).containsExactly(file);
        assertThat(mapper.readValue("{\"documents\": 1, \"left_out\": [\".DS_Store\"]}", Result.Children.class)
                        .leftOut())
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.name()).isEqualTo(".DS_Store");
                    assertThat(earlier.code()).isEqualTo("earlier_version");
                });
    }
}
