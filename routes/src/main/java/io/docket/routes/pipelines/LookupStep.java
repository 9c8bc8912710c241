package io.docket.routes.pipelines;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.docket.processors.document.Delimiter;
import io.docket.processors.document.Finding;
import io.docket.processors.document.TextEncoding;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.folders.DefinitionFolder;
import io.docket.routes.store.folders.OwnFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Fills a field from a lookup table in the folder {@code pipelines}; for an installation's own pipelines. */
@Component("lookup")
class LookupStep {
    /** Tables are kept in memory; a larger one should be a service. */
    private static final long MAX_BYTES = 50L << 20;

    private final PipelineProperties properties;
    private final Map<Key, Table> tables = new ConcurrentHashMap<>();

    LookupStep(PipelineProperties properties) {
        this.properties = properties;
    }

    private record Key(String file, String key, String value) {}

    private record Table(long modified, Map<String, String> values) {}

    /**
     * Looks up the row whose column {@code key} has the value of the field {@code key}, and sets the field {@code
     * value} from the row's column {@code value}. Without such a row, it adds the finding LOOKUP_MISSED.
     *
     * @param file a CSV file with a header, as spreadsheets save it, at most 50 MB; read again when it has changed
     * @throws IOException when it cannot be read
     */
    public Work fill(@Body Work work, String file, String key, String value) throws IOException {
        String wanted = work.get(RecordBody.class).value(key);
        if (wanted == null) {
            return work;
        }
        String found = values(new Key(file, key, value)).get(wanted);
        return found == null
                ? FieldSteps.found(
                        work,
                        Finding.warning(
                                "LOOKUP_MISSED", "\"" + wanted + "\" (" + key + ") stands in no row of " + file))
                : FieldSteps.set(work, List.of(new FieldSteps.Entry(value, found)));
    }

    private Map<String, String> values(Key key) throws IOException {
        Path folder = OwnFolder.of("pipelines", properties.folder());
        Path path = folder.resolve(key.file());
        if (!DefinitionFolder.holds(folder, path)) {
            throw PipelineException.step("There is no file " + key.file() + " in the folder " + folder);
        }
        FileSystemResource file = new FileSystemResource(path);
        Table table = tables.get(key);
        if (table == null || table.modified() != file.lastModified()) {
            table = new Table(file.lastModified(), read(file, key));
            tables.put(key, table);
        }
        return table.values();
    }

    private static Map<String, String> read(FileSystemResource file, Key key) throws IOException {
        if (file.contentLength() > MAX_BYTES) {
            throw PipelineException.step(key.file() + " is larger than " + (MAX_BYTES >> 20) + " MB");
        }
        byte[] bytes = file.getContentAsByteArray();
        TextEncoding encoding = TextEncoding.of(bytes);
        String text =
                new String(bytes, encoding.markLength(), bytes.length - encoding.markLength(), encoding.charset());
        Map<String, String> values = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(Delimiter.of(text)).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                values.putIfAbsent(column(row, key.key(), key), column(row, key.value(), key));
            }
        }
        return values;
    }

    private static String column(NamedCsvRecord row, String name, Key key) {
        return row.findField(name)
                .orElseThrow(() -> PipelineException.step(
                        key.file() + " has no column \"" + name + "\", only " + row.getHeader()));
    }
}
