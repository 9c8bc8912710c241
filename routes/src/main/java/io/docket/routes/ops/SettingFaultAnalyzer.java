package io.docket.routes.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a {@link SettingFault} as one sentence. */
class SettingFaultAnalyzer extends AbstractFailureAnalyzer<SettingFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingFault cause) {
        return new FailureAnalysis(cause.getMessage(), "See \"Settings\" in docs/operations.md.", cause);
    }
}
