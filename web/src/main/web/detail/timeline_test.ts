import type { DocumentEvent } from "../contract.ts";
import { equal } from "../testing.ts";
import { mergeEvents, timeline } from "./timeline.ts";

const log = (...names: (string | [string, Partial<DocumentEvent>])[]): DocumentEvent[] =>
  names.map((entry, index) => {
    const [event, more] = typeof entry === "string" ? [entry, {}] : entry;
    return {
      seq: index + 1,
      id: "",
      event,
      document_id: "d",
      job_id: "j",
      attempt: 1,
      at: `2026-11-25T10:00:0${index}Z`,
      stage: "extract",
      ...more,
    };
  });
const FAILURE = {
  class: "validation",
  code: "encrypted",
  stage: "split",
  message: "The PDF asks for a password",
  attempt: 1,
  retryable: false,
} as const;
const shape = (events: DocumentEvent[]) => timeline(events).map(({ title, state }) => `${title}: ${state}`);

Deno.test("begin and end make one step that took time", () => {
  const steps = timeline(
    log("document_uploaded", "job_queued", "job_started", "document_parsing_started", "document_parsing_completed", "job_completed"),
  );
  equal(steps.map((step) => step.title), ["Received", "Waited in the queue", "Read the file", "Completed"]);
  equal([steps[2]?.at, steps[2]?.endedAt], ["2026-11-25T10:00:03Z", "2026-11-25T10:00:04Z"]);
});

Deno.test("what has not ended runs", () => {
  equal(shape(log("job_queued")), ["Waited in the queue: waiting"]);
  equal(shape(log("job_queued", "job_started", "field_extraction_started")), [
    "Waited in the queue: done",
    "Extracted the fields: running",
  ]);
});

Deno.test("progress belongs to the running step", () => {
  const progress = { done: 3, total: 8, unit: "rows" };
  equal(timeline(log("import_started", ["import_progress", { progress }]))[0]?.progress, progress);
});

Deno.test("a failure marks the step in which it happened", () => {
  const steps = timeline(log("job_queued", "job_started", "document_parsing_started", ["job_failed", { failure: FAILURE }]));
  equal(steps.map((step) => step.state), ["done", "failed"]);
  equal(steps[1]?.failure?.message, "The PDF asks for a password");
});

Deno.test("a failure before any step stands alone", () => {
  equal(shape(log("document_uploaded", ["job_failed", { failure: FAILURE }])), ["Received: done", "Failed: failed"]);
});

Deno.test("each attempt has its own steps", () => {
  const second = { attempt: 2 };
  const steps = timeline(
    log("document_parsing_started", ["job_retry_scheduled", { failure: FAILURE }], ["job_started", second], [
      "document_parsing_started",
      second,
    ], ["document_parsing_completed", second]),
  );
  equal(steps.map((step) => [step.state, step.attempt]), [["failed", 1], ["done", 2]]);
});

Deno.test("an unknown event is shown in its own words", () => {
  equal(shape(log("hold_released")), ["Hold released: done"]);
});

Deno.test("a replay adds only what is new", () => {
  const events = log("a", "b", "c");
  equal(mergeEvents(events.slice(0, 2), events).map((event) => event.seq), [1, 2, 3]);
  equal(mergeEvents(events, events) === events, true);
});

Deno.test("a summary by a language model and a translation run one after the other", () => {
  const progress = (done: number) => ({ progress: { done, total: 2, unit: "pages" } });
  const steps = timeline(
    log(
      "summarising_started",
      "chunk_summarised",
      "summarising_progress",
      "summary_completed",
      "translation_started",
      ["translation_page_completed", progress(1)],
    ),
  );
  equal(steps.map(({ title, state }) => `${title}: ${state}`), ["Summarised: done", "Translated: running"]);
  equal(steps[1]?.progress?.done, 1);
  equal(shape(log("translation_skipped")), ["Was not translated: attention"]);
});
