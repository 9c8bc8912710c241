import type { DocumentSummary } from "../contract.ts";
import { lookOf } from "../format/labels.ts";

type State = Pick<DocumentSummary, "status" | "review">;

/** Why an action is not possible now; empty when it is. */
export function refusals(document: State): { review: string; retry: string; exporting: string; pdf: string } {
  const label = lookOf(document).label;
  const done = document.status === "completed" || document.status === "finalized";
  return {
    review: done ? "" : `It is ${label.toLowerCase()}; there is something to review once it is completed`,
    retry: document.status === "failed" || document.status === "cancelled"
      ? ""
      : `Only a failed document can be retried; this one is ${label.toLowerCase()}`,
    exporting: document.status === "finalized" ? "" : "Only a finalized document can be exported",
    pdf: done ? "" : `It is ${label.toLowerCase()}; a text has its PDF once it is completed`,
  };
}
