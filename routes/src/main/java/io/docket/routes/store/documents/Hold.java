package io.docket.routes.store.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a document may not be finalized until a person releases it. */
public enum Hold {
    /** The team has an earlier document with the same bytes. */
    DUPLICATE,
    /** Its file was written to after it had been taken, so that it may have half of it. */
    CHANGED,
    /** Its electronic invoice breaks rules that it says it follows. */
    EINVOICE_INVALID,
    /** Its electronic invoice states another number, date, total, VAT id or IBAN than its pages show. */
    EINVOICE_MISMATCH;

    /** Returns the name used in the API and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the hold of this name; empty when there is no such hold. */
    public static Optional<Hold> of(String id) {
        return Arrays.stream(values()).filter(hold -> hold.id().equals(id)).findFirst();
    }

    static String write(Collection<Hold> holds) {
        return holds.stream().map(Hold::id).sorted().collect(Collectors.joining(","));
    }

    static Set<Hold> read(String text) {
        Set<Hold> holds = EnumSet.noneOf(Hold.class);
        Arrays.stream(text.split(",")).map(Hold::of).flatMap(Optional::stream).forEach(holds::add);
        return holds;
    }
}
