import type { Failure } from "../contract.ts";
import { STAGES, words } from "../format/labels.ts";
import { Copy } from "../ui/Copy.tsx";
import { RetryButton } from "./RetryButton.tsx";

interface Props {
  failure: Failure;
  jobId: string;
  retry: boolean;
}

/** What failed, who has to act, and what to do. */
export function FailureCard({ failure, jobId, retry }: Props) {
  return (
    <div class="failure">
      <p>
        <strong>{failure.message}</strong>
      </p>
      {failure.hint && <p>{failure.hint}</p>}
      <p class="meta">
        Stage {STAGES[failure.stage]}
        {failure.step ? `, step ${failure.step}` : ""} · {words(failure.class)} failure · attempt {failure.attempt}
        {failure.retryable ? " · may pass when tried again" : ""}
      </p>
      {retry && <RetryButton jobId={jobId} small />}
      <details>
        <summary>Technical details</summary>
        <Copy label="the technical details" text={`${failure.code} in ${failure.stage}, attempt ${failure.attempt}, job ${jobId}`} />
      </details>
    </div>
  );
}
