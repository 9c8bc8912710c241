import type { DocumentSummary, Kind, Stage, Status } from "../contract.ts";
import type { IconName } from "../ui/icons.ts";

export interface StatusLook {
  label: string;
  icon: IconName;
  tone: "queued" | "run" | "warn" | "ok" | "bad" | "plain";
}

const LOOKS: Record<Status, StatusLook> = {
  uploaded: { label: "Uploaded", icon: "upload", tone: "queued" },
  queued: { label: "Queued", icon: "clock", tone: "queued" },
  processing: { label: "Processing", icon: "loader", tone: "run" },
  retry_wait: { label: "Retry", icon: "refresh", tone: "warn" },
  completed: { label: "Completed", icon: "check", tone: "ok" },
  finalized: { label: "Finalized", icon: "lock", tone: "ok" },
  failed: { label: "Failed", icon: "failed", tone: "bad" },
  cancelled: { label: "Cancelled", icon: "ban", tone: "plain" },
};

const NEEDS_REVIEW: StatusLook = { label: "Needs review", icon: "eye", tone: "warn" };

export function lookOf(row: Pick<DocumentSummary, "status" | "review">): StatusLook {
  return row.status === "completed" && row.review === "needed" ? NEEDS_REVIEW : LOOKS[row.status];
}

export const KINDS: Record<Kind, string> = { invoice: "Invoice", table: "Table", text: "Text", archive: "Archive" };

export const STAGES: Record<Stage, string> = {
  intake: "Intake",
  split: "Split",
  extract: "Extract",
  enrich: "Enrich",
  summarise: "Summarise",
  translate: "Translate",
  validate: "Validate",
  review: "Review",
  export: "Export",
};

/** `job_retry_scheduled` as a person writes it: Job retry scheduled. */
export function words(snakeCase: string): string {
  const text = snakeCase.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
