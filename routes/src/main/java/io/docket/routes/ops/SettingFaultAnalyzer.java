package io.docket.routes.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start ended. */
class SettingFaultAnalyzer extends AbstractFailureAnalyzer<SettingFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingFault cause) {
        return new FailureAnalysis(cause.getMessage(), "See \"Settings\" in docs/operations.md.", cause);
    }
}
