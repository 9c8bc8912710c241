package io.docket.routes.pipelines;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which line of which file is wrong, and without a trace. */
class PipelineFaultAnalyzer extends AbstractFailureAnalyzer<PipelineFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PipelineFault cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend them and start again, see docs/pipelines.md. With docket.pipelines.strict=false Docket starts"
                        + " without them.",
                cause);
    }
}
