package io.docket.routes.store.documents;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record.
 *
 * @param origin who gave the value: {@link #READ}, {@link #XML}, {@link #CODE}, {@link #EXTRACTED}, {@link #MODEL}, {@link #PERSON} or {@link #PIPELINE}
 */
public record RecordField(
        String name,
        @Nullable String value,
        double confidence,
        @Nullable Box box,
        String origin) {
    public static final String READ = "read";
    /** Stated by an electronic invoice. */
    public static final String XML = "xml";

    /** Stated by a code on a page, such as a QR code for payment. */
    public static final String CODE = "code";

    /** Sentences of the document itself that were chosen without a language model. */
    public static final String EXTRACTED = "extracted";

    /** Words of a language model. */
    public static final String MODEL = "model";

    public static final String PERSON = "person";
    /** Set by a step of an installation's own pipeline, e.g. a lookup. */
    public static final String PIPELINE = "pipeline";

    /** As the machine read it. */
    public static RecordField read(Field field) {
        return new RecordField(field.name(), field.value(), field.confidence(), field.box(), READ);
    }

    /** As an electronic invoice states it. */
    public static RecordField stated(Field field) {
        return field.value() == null
                ? read(field)
                : new RecordField(field.name(), field.value(), field.confidence(), field.box(), XML);
    }

    /** As a code on a page states it. */
    public static RecordField coded(Field field) {
        return new RecordField(field.name(), field.value(), field.confidence(), field.box(), CODE);
    }

    /** With a person's value; an unchanged value keeps its origin. */
    public RecordField reviewed(@Nullable String newValue) {
        return java.util.Objects.equals(value, newValue) ? this : new RecordField(name, newValue, 1, box, PERSON);
    }

    /** The same under another name. */
    public RecordField named(String other) {
        return new RecordField(other, value, confidence, box, origin);
    }

    /** Returns the field as the processors know it. */
    public Field toField() {
        return new Field(name, value, confidence, box);
    }
}
