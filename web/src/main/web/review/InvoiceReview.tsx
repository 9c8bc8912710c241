import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../ui/Icon.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { ALL_LINES, LINE_CELLS } from "./draft.ts";
import { FieldRow } from "./FieldRow.tsx";
import { grouped, isDate } from "./fields.ts";
import { focusField } from "./focus.ts";
import { Foot } from "./Foot.tsx";
import { LineGrid } from "./LineGrid.tsx";
import { dateAround, normalise } from "./normalise.ts";
import { EInvoiceViewer } from "./EInvoiceViewer.tsx";
import { PageViewer } from "./PageViewer.tsx";
import { firstProblem, nextProblem, problemsOf } from "./problems.ts";
import { accepted, changed, type ReviewState, typed, typedCell, undone } from "./state.ts";
import { useFinish } from "./useFinish.ts";
import type { Review } from "./useReview.ts";

interface Props {
  review: Review;
  state: ReviewState;
  onFinalized: () => void;
}

export function InvoiceReview({ review, state, onFinalized }: Props) {
  const { document } = state.base;
  const readOnly = document.status !== "completed";
  const [focus, setFocus] = useState("");
  const problems = problemsOf({ ...state, document });
  // Warnings that were there when it was saved have been seen.
  const seen = document.review === "done" && !changed(state);
  const open = problems.some((problem) => problem.severity === "error" || !seen);
  const finish = useFinish(review, state, onFinalized, (errors) => focusField(firstProblem(errors)));
  const order = [
    ...grouped(document.fields).flatMap(([, fields]) => fields.map((field) => field.name)),
    ...state.draft.lines.flatMap((_, index) => LINE_CELLS.map((cell) => `${ALL_LINES}.${index}.${cell}`)),
    ALL_LINES,
  ];

  const begun = useRef("");
  useEffect(() => {
    if (begun.current !== document.id) {
      begun.current = document.id;
      focusField(firstProblem(problems) ?? order[0]);
    }
  }, [document.id]);

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey || readOnly) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      review.change((now) => accepted(now, focus));
      focusField(nextProblem(problems, focus, order) ?? "finalize");
    } else if (event.key === "Escape") {
      review.change((now) => undone(now, focus));
    }
  };

  const fill = (words: string[], at: number, append: boolean) => {
    const [, index = "", cell = ""] = new RegExp(`^${ALL_LINES}\\.(\\d+)\\.(.+)$`).exec(focus) ?? [];
    const word = words[at] ?? "";
    const joined = (old: string | undefined) =>
      normalise(focus, append && old ? `${old} ${word}` : isDate(focus) ? dateAround(words, at) : word);
    review.change((now) => {
      const known = LINE_CELLS.find((name) => name === cell);
      return known
        ? typedCell(now, Number(index), known, joined(now.draft.lines[Number(index)]?.[known]))
        : typed(now, focus, joined(now.draft.fields[focus]));
    });
  };

  const currency = state.draft.fields.currency;
  return (
    <div class="review">
      {document.einvoice && document.page_count === 0 ? <EInvoiceViewer document={document} /> : (
        <PageViewer
          document={document}
          draft={state.draft}
          problems={problems}
          focus={focus}
          onBox={focusField}
          onWord={readOnly || !focus ? undefined : fill}
        />
      )}
      <form
        class="card review-form"
        aria-label="Record"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={press}
        onFocusIn={(event) => setFocus((event.target as HTMLElement).dataset.field ?? focus)}
      >
        <div class="review-fields">
          <Conflicts state={state} onChange={review.change} />
          {problems.filter((problem) => !problem.field).map((problem) => (
            <p key={problem.message} class={problem.severity === "error" ? "note tone-bad" : "note tone-warn"}>
              <Icon name="warning" size={14} />
              {problem.message}
            </p>
          ))}
          {grouped(document.fields).map(([group, fields]) => (
            <fieldset key={group}>
              <legend>{group === "Amounts" && currency ? `${group}, ${currency}` : group}</legend>
              {fields.map((field) => (
                <FieldRow
                  key={field.name}
                  field={field}
                  value={state.draft.fields[field.name] ?? ""}
                  problems={problems.filter((problem) => problem.field === field.name)}
                  accepted={state.accepted.has(field.name)}
                  focused={focus === field.name}
                  readOnly={readOnly}
                  onInput={(value) => review.change((now) => typed(now, field.name, value))}
                />
              ))}
            </fieldset>
          ))}
          <LineGrid state={state} problems={problems} readOnly={readOnly} onChange={review.change} />
        </div>
        <Foot
          review={review}
          state={state}
          finish={finish}
          keys
          open={open}
          summary={open
            ? `${problems.length} to check`
            : finish.blocked || (document.review === "done" ? "Ready to finalize" : "No problems")}
        />
      </form>
    </div>
  );
}
