import type { Problem, UploadAnswer, UploadResult } from "../contract.ts";
import { ApiError, keepSession } from "../net/http.ts";

const PATH = "/api/documents/upload";

/** Sends one file in one request, by XMLHttpRequest because fetch has no upload progress. */
export async function sendFile(file: File, onProgress: (sent: number) => void, signal: AbortSignal): Promise<UploadResult> {
  let answer = await post(file, onProgress, signal);
  if (answer.status === 401) {
    await keepSession();
    answer = await post(file, onProgress, signal);
  }
  const { results } = answer.body as Partial<UploadAnswer & Problem>;
  const result = results?.[0];
  if (answer.status < 300 && result && !result.error) {
    return result;
  }
  throw new ApiError(answer.status, { ...(result?.error ?? answer.body as Partial<Problem>), results });
}

interface Answer {
  status: number;
  body: unknown;
}

function post(file: File, onProgress: (sent: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("file", file, file.name);
    request.open("POST", PATH);
    request.upload.onprogress = (event) => onProgress(Math.min(event.loaded, file.size));
    request.onload = () => resolve({ status: request.status, body: parse(request.responseText) });
    request.onerror = () => reject(ApiError.of(new TypeError()));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
