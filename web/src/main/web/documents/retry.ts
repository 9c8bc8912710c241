import type { DocumentSummary } from "../contract.ts";
import { ApiError } from "../net/http.ts";

export interface Outcome {
  id: string;
  name: string;
  /** Why it was refused; empty when it was queued again. */
  refused: string;
}

/** Sends each document back to the queue, one after the other; one refusal does not stop the rest. */
export async function retryAll(
  rows: DocumentSummary[],
  retry: (jobId: string) => Promise<unknown>,
  onDone: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    outcomes.push({ id: row.id, name: row.file_name, refused: await refusal(row, retry) });
    onDone(outcomes.length);
  }
  return outcomes;
}

async function refusal(row: DocumentSummary, retry: (jobId: string) => Promise<unknown>): Promise<string> {
  try {
    await retry(row.job_id);
    return "";
  } catch (error) {
    return ApiError.of(error).message;
  }
}
