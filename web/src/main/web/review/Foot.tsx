import { Icon } from "../ui/Icon.tsx";
import { Failed } from "../ui/States.tsx";
import type { ReviewState } from "./state.ts";
import type { Finish } from "./useFinish.ts";
import type { Review } from "./useReview.ts";

interface Props {
  review: Review;
  state: ReviewState;
  finish: Finish;
  summary: string;
  /** There are problems to look at, even if none blocks finalizing. */
  open: boolean;
  saveLabel?: string;
  keys?: boolean;
}

export function Foot({ review, state, finish, summary, open, saveLabel = "Save", keys }: Props) {
  if (state.base.document.status === "finalized") {
    return (
      <footer class="review-foot">
        <p class="good">
          <Icon name="lock" /> Finalized. It can be read and exported, not changed.
        </p>
        <div class="foot-actions">
          <a class="button" href={`/documents/${state.base.document.id}/export`}>
            <Icon name="download" />Export
          </a>
        </div>
      </footer>
    );
  }
  return (
    <footer class="review-foot">
      {review.fault && <Failed what="It was not saved" error={review.fault} />}
      <div class="foot-actions">
        <strong class={finish.blocked ? "fault" : open && !finish.message ? "doubtful" : "good"} role="status">
          {finish.message || summary}
        </strong>
        <button type="button" class="button" disabled={review.busy || state.conflicts.length > 0} onClick={finish.save}>{saveLabel}</button>
        <button
          type="button"
          id="finalize"
          class="button primary"
          aria-disabled={!!finish.blocked || review.busy}
          title={finish.blocked || undefined}
          onClick={finish.finalize}
        >
          Finalize, next
        </button>
      </div>
      {keys && (
        <p class="meta">
          <kbd>Enter</kbd> accept, next problem <kbd>Ctrl Enter</kbd> finalize, next <kbd>Esc</kbd> undo field
        </p>
      )}
    </footer>
  );
}
