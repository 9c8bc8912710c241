package io.docket.processors.unpack;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** File names of parts; labels only, never paths. */
final class PartNames {
    private static final String ENDING = ".*\\.[\\p{L}\\p{N}]{1,8}";
    private static final String ONLY_ENDING = "\\.[A-Za-z0-9]{2,4}";
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/x-pdf", ".pdf"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("application/xml", ".xml"),
            Map.entry("text/xml", ".xml"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/x-zip-compressed", ".zip"),
            Map.entry("application/msword", ".doc"),
            Map.entry("application/vnd.ms-excel", ".xls"),
            Map.entry("application/vnd.ms-outlook", ".msg"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/jpg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/tiff", ".tif"));

    private PartNames() {}

    /** Returns the name that the headers give, if any; it may have no extension. */
    static Optional<String> given(PartHeaders headers) {
        Optional<String> fileName = last(headers.disposition().parameter("filename"));
        Optional<String> name = last(headers.type().parameter("name"));
        boolean nameSaysMore = fileName.isPresent()
                && name.isPresent()
                && !fileName.get().matches(ENDING)
                && name.get().matches(ENDING);
        return nameSaysMore ? name : fileName.or(() -> name);
    }

    /**
     * Returns the given or a generated name, with the extension of its type added where it has none.
     *
     * @param number of the part, from 1
     */
    static String name(PartHeaders headers, String mediaType, int number) {
        if (mediaType.equals("message/rfc822")) {
            String name = given(headers).orElse("mail-" + number);
            return name.toLowerCase(java.util.Locale.ROOT).endsWith(".eml") ? name : name + ".eml";
        }
        String name = given(headers)
                .or(() -> likeAFile(headers.shown("content-description")))
                .or(() -> likeAFile(headers.shown("content-location")))
                .orElse("part-" + number);
        // Some programs send only an extension as name, e.g. ".pdf".
        String whole = name.matches(ONLY_ENDING) ? "part-" + number + name : name;
        return whole.matches(ENDING) ? whole : whole + ENDINGS.getOrDefault(mediaType, "");
    }

    private static Optional<String> likeAFile(String text) {
        return last(text.replaceFirst("[?#].*", "")).filter(name -> name.matches(ENDING) && !text.contains("@"));
    }

    private static Optional<String> last(@org.jspecify.annotations.Nullable String path) {
        return Stream.ofNullable(path)
                .map(text -> text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1))
                .map(text -> text.replaceAll("\\p{Cntrl}", "").strip())
                .filter(text -> !text.isEmpty() && !text.matches("\\.+"))
                .findFirst();
    }
}
