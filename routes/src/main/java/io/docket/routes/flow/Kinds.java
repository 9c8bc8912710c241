package io.docket.routes.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds that there are. */
@Component
public class Kinds {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Kind> byType = new LinkedHashMap<>();

    Kinds(List<Kind> all, Plugins plugins) {
        for (Kind kind : all) {
            single(kind, kinds.put(kind.id(), kind), kind.id());
            kind.mediaTypes().forEach(type -> single(kind, byType.put(type, kind), type));
        }
        // A plug-in takes precedence over Docket's own reader of the same type.
        plugins.readers().forEach(reader -> byType.put(reader.mediaType(), of(reader.kind())));
    }

    private static void single(Kind kind, @Nullable Kind earlier, String name) {
        if (earlier != null) {
            throw new IllegalStateException("Both " + kind.getClass().getName() + " and "
                    + earlier.getClass().getName() + " stand for \"" + name + "\"");
        }
    }

    /** Returns the names of all kinds. */
    public List<String> ids() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * Returns the kind with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Kind of(String id) {
        Kind kind = kinds.get(id);
        if (kind == null) {
            throw new IllegalArgumentException("There is no kind \"" + id + "\", only " + kinds.keySet());
        }
        return kind;
    }

    /** Returns the kind that files of a type are processed as; empty for a type that has no reader. */
    public Optional<Kind> taking(String mediaType) {
        return Optional.ofNullable(byType.get(mediaType));
    }
}
