package io.docket.processors.einvoice;

import com.helger.diagnostics.error.IError;
import com.helger.io.resource.FileSystemResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.fatturapa.FatturaPAValidation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import io.docket.processors.document.Conformance;
import io.docket.processors.document.Conformance.Violation;
import io.docket.processors.document.EInvoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds electronic invoices against the rules that they say they follow: the schema of the syntax, then EN 16931-1 and
 * what belongs to it, as their makers publish them. The first one takes seconds, because the rules are compiled then.
 */
public final class EInvoiceRules {
    private static final int LONGEST_MESSAGE = 1000;

    /** Made when the first invoice comes: it knows some hundred sets of rules. */
    private @Nullable ValidationExecutorSetRegistry<IValidationSourceXML> sets;

    /**
     * Checks a file.
     *
     * @param file XML without a document type declaration, as {@link EInvoiceReader} has read it
     */
    public Conformance check(Path file, EInvoice invoice) {
        String profile = invoice.terms().profile();
        Optional<IValidationExecutorSet<IValidationSourceXML>> rules =
                RuleSets.of(invoice.syntax(), profile).flatMap(this::find);
        return rules.map(set -> check(file, set))
                .orElseGet(() -> Conformance.notChecked(
                        "There are no rules here for " + (profile == null ? invoice.syntax() : "\"" + profile + "\"")));
    }

    boolean knows(String id) {
        return find(id).isPresent();
    }

    private static Conformance check(Path file, IValidationExecutorSet<IValidationSourceXML> rules) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules,
                ValidationSourceXML.create(new FileSystemResource(file)),
                Locale.ENGLISH);
        int errors = 0;
        int warnings = 0;
        List<Violation> violations = new ArrayList<>();
        for (ValidationResult result : results) {
            for (IError each : result.getErrorList()) {
                boolean error = each.isError();
                errors += error ? 1 : 0;
                warnings += error ? 0 : 1;
                if (violations.size() < Conformance.MOST_VIOLATIONS) {
                    violations.add(violation(each, error));
                }
            }
        }
        return new Conformance(rules.getDisplayName(), null, errors, warnings, violations);
    }

    private static Violation violation(IError found, boolean error) {
        String rule = found.getErrorID();
        String message = Optional.ofNullable(found.getErrorText(Locale.ENGLISH)).orElse("");
        return new Violation(error, rule, place(found), shortened(withoutId(message, rule)));
    }

    /** Schematron names an element, a schema the line. */
    private static @Nullable String place(IError found) {
        String element = found.getErrorFieldName();
        if (element != null) {
            return element;
        }
        return found.hasErrorLocation() && found.getErrorLocation().hasLineNumber()
                ? "line " + found.getErrorLocation().getLineNumber() + ", column "
                        + found.getErrorLocation().getColumnNumber()
                : null;
    }

    /** Most messages begin with their rule's id, which is told by itself. */
    private static String withoutId(String message, @Nullable String rule) {
        String start = "[" + rule + "]";
        String rest = message.startsWith(start) ? message.substring(start.length()) : message;
        return rest.replaceFirst("^\\s*[-–]\\s*", "").replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    private Optional<IValidationExecutorSet<IValidationSourceXML>> find(String id) {
        if (sets == null) {
            sets = all();
        }
        return Optional.ofNullable(
                sets.findFirst(set -> set.getID().getAsSingleID().equals(id)));
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> all() {
        ValidationExecutorSetRegistry<IValidationSourceXML> sets = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(sets);
        PeppolValidation.initStandard(sets);
        XRechnungValidation.initXRechnung(sets);
        ZugferdValidation.initZugferd(sets);
        FatturaPAValidation.initFatturaPA(sets);
        return sets;
    }
}
