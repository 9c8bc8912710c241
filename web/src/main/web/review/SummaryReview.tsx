import { ChunkSummaries, SummaryOrigin } from "../detail/SummaryPanel.tsx";
import { SUMMARY } from "../detail/summary.ts";
import { languageTag } from "../format/languages.ts";
import { Panel } from "../ui/Panel.tsx";
import { inputId } from "./focus.ts";
import { type ReviewState, typed } from "./state.ts";
import type { Review } from "./useReview.ts";

/** The summary of a text, which a person may correct; nothing when the text has none. */
export function SummaryReview({ review, state, onPage }: { review: Review; state: ReviewState; onPage?: (page: number) => void }) {
  const { document } = state.base;
  const field = document.fields.find(({ name }) => name === SUMMARY);
  if (!field) {
    return null;
  }
  const change = (value: string) => review.change((before) => typed(before, SUMMARY, value));
  return (
    <Panel title="Summary" aside={<SummaryOrigin field={field} />}>
      <label class="visually-hidden" for={inputId(SUMMARY)}>Summary</label>
      <textarea
        id={inputId(SUMMARY)}
        data-field={SUMMARY}
        class="summary-input"
        rows={6}
        maxLength={4000}
        lang={languageTag(document.text?.language)}
        value={state.draft.fields[SUMMARY] ?? ""}
        readOnly={document.status !== "completed"}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <ChunkSummaries document={document} onPage={onPage} />
    </Panel>
  );
}
