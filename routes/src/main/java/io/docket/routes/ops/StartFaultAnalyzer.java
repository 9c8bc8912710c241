package io.docket.routes.ops;

import io.docket.routes.flow.StartFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which line of which file is wrong, and without a trace. */
class StartFaultAnalyzer extends AbstractFailureAnalyzer<StartFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartFault cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
