import { useEffect } from "preact/hooks";
import { PagesPanel } from "../detail/PagesPanel.tsx";
import { FindingsPanel } from "../detail/Record.tsx";
import { TablePanel } from "../detail/TablePanel.tsx";
import { TextPanel } from "../detail/TextPanel.tsx";
import { useShownPage } from "../detail/TextWords.tsx";
import { plural } from "../format/numbers.ts";
import { Foot } from "./Foot.tsx";
import { focusField } from "./focus.ts";
import { changed, type ReviewState } from "./state.ts";
import { SummaryReview } from "./SummaryReview.tsx";
import { useFinish } from "./useFinish.ts";
import type { Review } from "./useReview.ts";

interface Props {
  review: Review;
  state: ReviewState;
  onFinalized: () => void;
}

/** Review of tables and texts: findings are acknowledged, and the summary of a text may be corrected. */
export function SimpleReview({ review, state, onFinalized }: Props) {
  const { document } = state.base;
  const finish = useFinish(review, state, onFinalized, () => undefined);
  useEffect(() => focusField("finalize"), [document.id]);
  const shown = useShownPage();
  const warnings = document.findings.length;
  const summary = finish.blocked ||
    (document.review === "done" ? "Ready to finalize" : warnings > 0 ? `${plural(warnings, "finding")} to acknowledge` : "Nothing found");
  return (
    <div class="simple-review">
      {warnings === 0 && <p class="meta">Nothing was found that a person has to look at.</p>}
      <FindingsPanel document={document} />
      {document.table && <TablePanel document={document} table={document.table} />}
      <SummaryReview review={review} state={state} onPage={shown.show} />
      {document.kind === "text" && <PagesPanel document={document} page={shown.page} onPage={shown.setPage} />}
      {document.kind === "text" && <TextPanel document={document} />}
      <div class="card">
        <Foot
          review={review}
          state={state}
          finish={finish}
          open={warnings > 0 && document.review !== "done"}
          saveLabel={changed(state) ? "Save" : "Acknowledge"}
          summary={summary}
        />
      </div>
    </div>
  );
}
