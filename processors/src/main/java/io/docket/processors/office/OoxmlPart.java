package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** One part of an Office file, with its way to others. */
record OoxmlPart(PackagePart part) {

    String name() {
        return part.getPartName().getName();
    }

    InputStream open() throws IOException {
        return part.getInputStream();
    }

    /** Returns whether a relation is of a kind; Strict and Transitional have it behind another address. */
    static boolean isOf(PackageRelationship relation, String kind) {
        return relation.getRelationshipType().endsWith("/" + kind);
    }

    /** Returns the part that an id leads to; empty when it leads out of the file, or nowhere. */
    Optional<OoxmlPart> related(@Nullable String id) throws UnreadableDocumentException {
        try {
            PackageRelationship relation = id == null ? null : part.getRelationship(id);
            return relation == null ? Optional.empty() : target(relation);
        } catch (RuntimeException e) {
            throw OfficeFaults.document(e);
        }
    }

    /** Returns the parts of a kind, e.g. {@code styles}. */
    List<OoxmlPart> all(String kind) throws UnreadableDocumentException {
        List<OoxmlPart> found = new ArrayList<>();
        try {
            for (PackageRelationship relation : part.getRelationships()) {
                if (isOf(relation, kind)) {
                    target(relation).ifPresent(found::add);
                }
            }
        } catch (OpenXML4JException | RuntimeException e) {
            throw OfficeFaults.document(e);
        }
        return found;
    }

    private Optional<OoxmlPart> target(PackageRelationship relation) throws UnreadableDocumentException {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(part.getRelatedPart(relation)).map(OoxmlPart::new);
        } catch (OpenXML4JException | RuntimeException e) {
            // A relation to a part that is missing, which Word leaves out as well.
            return Optional.empty();
        }
    }
}
