import type { DocumentEvent, Failure, JobProgress } from "../contract.ts";
import { words } from "../format/labels.ts";

export type StepState = "done" | "running" | "failed" | "waiting" | "attention";

/** One line of the timeline: something that happened, or that began and ended. */
export interface Step {
  key: number;
  title: string;
  state: StepState;
  attempt: number;
  at: string;
  /** Undefined while it runs, and for what took no time. */
  endedAt?: string;
  progress?: JobProgress;
  failure?: Failure;
  detail?: Record<string, unknown>;
}

/** Pairs of events that make one step; the first word list begins it, the second ends it. */
const SPANS: { title: string; begins: string[]; ends: string[] }[] = [
  { title: "Waited in the queue", begins: ["job_queued"], ends: ["job_started"] },
  { title: "Read the file", begins: ["document_parsing_started"], ends: ["document_parsing_completed"] },
  { title: "Recognised the text", begins: ["ocr_started"], ends: ["ocr_completed"] },
  { title: "Extracted the fields", begins: ["field_extraction_started"], ends: ["field_extraction_completed"] },
  { title: "Cut the text into chunks", begins: ["text_chunking_started"], ends: ["text_chunking_completed"] },
  { title: "Unpacked the files", begins: ["unpacking_started"], ends: ["unpacking_completed"] },
  { title: "Imported the rows", begins: ["import_started"], ends: ["import_completed"] },
  { title: "Put into plain words", begins: ["plain_language_started"], ends: ["plain_language_completed"] },
  { title: "Translated", begins: ["translation_started"], ends: ["translation_completed"] },
  { title: "Summarised", begins: ["summarising_started"], ends: ["summary_completed"] },
];

const MOMENTS: Record<string, { title: string; state?: StepState }> = {
  document_uploaded: { title: "Received" },
  document_split: { title: "Split into parts" },
  job_started: { title: "Started" },
  job_retried: { title: "Sent back to the queue" },
  job_stalled: { title: "Stalled", state: "attention" },
  job_cancelled: { title: "Cancelled", state: "attention" },
  job_completed: { title: "Completed" },
  checks_completed: { title: "Checked" },
  einvoice_read: { title: "Read the e-invoice" },
  einvoice_validated: { title: "Validated the e-invoice" },
  enrichment_completed: { title: "Enriched" },
  translation_skipped: { title: "Was not translated", state: "attention" },
  plain_language_skipped: { title: "Was not put into plain words", state: "attention" },
  output_written: { title: "Wrote the output" },
  output_not_written: { title: "Could not write the output", state: "attention" },
  source_file_changed: { title: "Its file was written to after it had been taken", state: "attention" },
  source_file_taken_again: { title: "Its whole file became another document" },
  review_needed: { title: "Needs review", state: "attention" },
  document_reviewed: { title: "Reviewed" },
  document_finalized: { title: "Finalized" },
  document_exported: { title: "Exported" },
};

const PROGRESS = [
  "import_progress",
  "text_chunking_progress",
  "ocr_page_completed",
  "translation_page_completed",
  "plain_language_page_completed",
  "chunk_summarised",
  "summarising_progress",
  "job_progress",
];

/** Builds the timeline from the log, oldest first. */
export function timeline(events: DocumentEvent[]): Step[] {
  return events.reduce<Step[]>(addEvent, []);
}

function addEvent(steps: Step[], event: DocumentEvent): Step[] {
  const running = steps.findLast((step) => step.state === "running" || step.state === "waiting");
  const name = event.event;
  if (name === "job_failed" || name === "job_retry_scheduled") {
    return fail(steps, event, running, name === "job_failed" ? "Failed" : "Failed, will be tried again");
  }
  const ended = SPANS.find((span) => span.ends.includes(name));
  if (ended) {
    const open = steps.findLast((step) => step.title === ended.title && !step.endedAt);
    const closed = open ? replace(steps, open, finish(open, event)) : steps;
    return open || name === "job_started" ? closed : [...closed, moment(event, ended.title, "done")];
  }
  const span = SPANS.find(({ begins }) => begins.includes(name));
  if (span) {
    return [...steps, { ...begin(event, span.title), state: name === "job_queued" ? "waiting" : "running" }];
  }
  if (PROGRESS.includes(name) && running) {
    return replace(steps, running, { ...running, progress: event.progress ?? running.progress });
  }
  const known = MOMENTS[name];
  const settled = name === "job_completed" || name === "job_cancelled" ? steps.map((step) => settle(step, event)) : steps;
  return [...settled, moment(event, known?.title ?? words(name), known?.state ?? "done")];
}

function begin(event: DocumentEvent, title: string): Omit<Step, "state"> {
  return {
    key: event.seq,
    title,
    attempt: event.attempt,
    at: event.at,
    progress: event.progress ?? undefined,
    detail: event.detail ?? undefined,
  };
}

function moment(event: DocumentEvent, title: string, state: StepState): Step {
  return { ...begin(event, title), state, endedAt: event.at };
}

function finish(step: Step, event: DocumentEvent): Step {
  return { ...step, state: "done", endedAt: event.at, progress: event.progress ?? step.progress, detail: event.detail ?? step.detail };
}

function settle(step: Step, event: DocumentEvent): Step {
  return step.endedAt ? step : { ...step, state: "done", endedAt: event.at };
}

function fail(steps: Step[], event: DocumentEvent, running: Step | undefined, title: string): Step[] {
  const failure = event.failure ?? undefined;
  if (!running) {
    return [...steps, { ...moment(event, title, "failed"), failure }];
  }
  return replace(steps, running, { ...running, state: "failed", endedAt: event.at, failure, detail: event.detail ?? running.detail });
}

function replace(steps: Step[], old: Step, fresh: Step): Step[] {
  return steps.map((step) => step === old ? fresh : step);
}

/** Adds events to a log that may hold some of them already. */
export function mergeEvents(known: DocumentEvent[], more: DocumentEvent[]): DocumentEvent[] {
  const last = known.at(-1)?.seq ?? 0;
  const fresh = more.filter((event) => event.seq > last);
  return fresh.length > 0 ? [...known, ...fresh] : known;
}
