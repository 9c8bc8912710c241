package io.docket.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a tab-separated resource: names in the first line, one record a line. */
final class TextTable {
    private TextTable() {}

    static List<Map<String, String>> read(String resource) {
        List<String> lines = lines(resource);
        String[] names = lines.get(0).split("\t", -1);
        List<Map<String, String>> records = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                record.put(names[i], cells[i].strip());
            }
            records.add(record);
        }
        return records;
    }

    static List<String> lines(String resource) {
        try (InputStream in = TextTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
