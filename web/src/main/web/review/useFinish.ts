import { useEffect, useState } from "preact/hooks";
import { plural } from "../format/numbers.ts";
import type { Problem } from "./checks.ts";
import type { Draft } from "./draft.ts";
import { problemsOf } from "./problems.ts";
import { changed, type ReviewState } from "./state.ts";
import type { Review } from "./useReview.ts";

export interface Finish {
  /** Why the record cannot be closed; empty when it can. */
  blocked: string;
  /** The outcome of the last action, until something is typed. */
  message: string;
  save: () => void;
  finalize: () => void;
}

/** Saving and finalizing, with messages for what blocks them. */
export function useFinish(review: Review, state: ReviewState, onFinalized: () => void, onBlocked: (errors: Problem[]) => void): Finish {
  const [said, setSaid] = useState<{ text: string; draft: Draft }>();
  const editable = state.base.document.status === "completed";
  const blocked = blockedBy(state);

  const say = (about: ReviewState, text: string) => setSaid({ text, draft: about.draft });

  const save = async () => {
    const next = editable && !review.busy ? await review.save() : undefined;
    if (next) {
      say(next, blockedBy(next) ? `Saved. ${blockedBy(next)}` : "Saved, ready to finalize");
    }
  };

  const finalize = async () => {
    if (!editable || review.busy) {
      return;
    }
    if (blocked) {
      say(state, blocked);
      onBlocked(errorsOf(state));
      return;
    }
    const unseen = changed(state) || state.base.document.review !== "done";
    const next = unseen ? await review.save() : state;
    if (!next) {
      return;
    }
    if (blockedBy(next)) {
      say(next, `Saved. ${blockedBy(next)}`);
      onBlocked(errorsOf(next));
    } else if (await review.finalize(next)) {
      onFinalized();
    }
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = !event.ctrlKey && !event.metaKey ? undefined : event.key === "s" ? save : event.key === "Enter" ? finalize : undefined;
      if (action) {
        event.preventDefault();
        action();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });

  return { blocked, message: said?.draft === state.draft ? said.text : "", save, finalize };
}

function errorsOf(state: ReviewState): Problem[] {
  return problemsOf({ ...state, document: state.base.document }).filter((problem) => problem.severity === "error");
}

function blockedBy(state: ReviewState): string {
  if (state.conflicts.length > 0) {
    return "Someone else changed the same fields: say whose values to keep";
  }
  const errors = errorsOf(state);
  return errors.length > 0 ? `${plural(errors.length, "error")} to correct before it can be finalized` : "";
}
