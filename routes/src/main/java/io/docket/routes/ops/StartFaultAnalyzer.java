package io.docket.routes.ops;

import io.docket.routes.flow.StartFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a {@link StartFault} with file and line, without a stack trace. */
class StartFaultAnalyzer extends AbstractFailureAnalyzer<StartFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartFault cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
