package io.docket.routes.kinds.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.validate.TableSchema;
import io.docket.processors.validate.TableSchema.Column;
import io.docket.routes.store.documents.DocumentRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The table schemas (Frictionless Table Schema descriptors with a name) that rows can be checked against. */
@Component
class TableSchemas {
    private final Map<String, TableSchema> schemas = new TreeMap<>();

    TableSchemas(@Value("${docket.tables.schemas}") Resource[] descriptors, ObjectMapper mapper) throws IOException {
        for (Resource descriptor : descriptors) {
            TableSchema schema = schema(mapper.readTree(descriptor.getInputStream()));
            schemas.put(schema.name(), schema);
        }
    }

    /**
     * Returns the schema that was asked for, else the one whose columns are exactly the header's, else null.
     *
     * @throws UnreadableDocumentException when there is none of the name that was asked for
     */
    @Nullable
    TableSchema of(DocumentRow document, List<String> header) throws UnreadableDocumentException {
        String name = document.schemaName();
        return name == null ? matching(header) : named(name);
    }

    /**
     * Returns a schema.
     *
     * @throws UnreadableDocumentException when there is none of this name
     */
    TableSchema named(String name) throws UnreadableDocumentException {
        TableSchema schema = schemas.get(name);
        if (schema == null) {
            throw new UnreadableDocumentException(
                    Reason.BAD_HEADER,
                    "There is no table schema \"" + name + "\", only " + schemas.keySet(),
                    "Send the file again with the name of one of them, or without schema");
        }
        return schema;
    }

    private @Nullable TableSchema matching(List<String> header) {
        return schemas.values().stream()
                .filter(schema -> new HashSet<>(header)
                        .equals(new HashSet<>(
                                schema.columns().stream().map(Column::name).toList())))
                .findFirst()
                .orElse(null);
    }

    private static TableSchema schema(JsonNode descriptor) {
        List<Column> columns = new ArrayList<>();
        descriptor.required("fields").forEach(field -> columns.add(column(field)));
        return new TableSchema(descriptor.required("name").asText(), columns);
    }

    private static Column column(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        List<String> allowed = new ArrayList<>();
        constraints.path("enum").forEach(value -> allowed.add(value.asText()));
        return new Column(
                field.required("name").asText(),
                type(field),
                constraints.path("required").asBoolean(false),
                constraints.path("unique").asBoolean(false),
                field.hasNonNull("format") ? field.get("format").asText() : null,
                constraints.hasNonNull("pattern") ? constraints.get("pattern").asText() : null,
                allowed);
    }

    /** In Table Schema an e-mail address is a string with format email. */
    private static TableSchema.Type type(JsonNode field) {
        return field.path("format").asText().equals("email")
                ? TableSchema.Type.EMAIL
                : TableSchema.Type.valueOf(field.path("type").asText("string").toUpperCase(Locale.ROOT));
    }
}
