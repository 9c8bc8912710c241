package io.docket.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** See {@link RequiresBrowser}. */
final class BrowserCondition implements ExecutionCondition {
    private static final String ADVICE = "No Chromium found: apt-get install chromium, or -De2e.chromium=PATH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("There is a browser");
        }
        if (Boolean.getBoolean("e2e.required")) {
            throw new IllegalStateException(ADVICE);
        }
        System.out.println(context.getDisplayName() + " skipped. " + ADVICE);
        return ConditionEvaluationResult.disabled(ADVICE);
    }
}
