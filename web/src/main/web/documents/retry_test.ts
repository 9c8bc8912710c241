import type { DocumentSummary } from "../contract.ts";
import { ApiError } from "../net/http.ts";
import { equal } from "../testing.ts";
import { retryAll } from "./retry.ts";

const rows = ["a", "b", "c"].map((id) => ({ id, job_id: `job-${id}`, file_name: `${id}.pdf` }) as DocumentSummary);

Deno.test("one refusal does not stop the rest", async () => {
  const steps: number[] = [];
  const retry = (jobId: string) =>
    jobId === "job-b" ? Promise.reject(new ApiError(409, { detail: "Only failed jobs can be retried" })) : Promise.resolve();
  const outcomes = await retryAll(rows, retry, (done) => steps.push(done));
  equal(outcomes.map((outcome) => outcome.refused), ["", "Only failed jobs can be retried", ""]);
  equal(steps, [1, 2, 3]);
});
