package io.docket.routes.sources;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which line of which file is wrong, and without a trace. */
class SourceFaultAnalyzer extends AbstractFailureAnalyzer<SourceFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SourceFault cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend them and start again, see \"Sources\" in docs/operations.md. With docket.sources.strict=false"
                        + " Docket starts without them.",
                cause);
    }
}
