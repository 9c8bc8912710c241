import type { DocumentSummary } from "../contract.ts";
import { feed } from "../live/feed.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Store } from "../state/store.ts";
import { HEAD, refusal } from "./check.ts";
import { Rate } from "./rate.ts";
import { sendFile } from "./send.ts";

const AT_A_TIME = 3;

export type UploadState = "ready" | "waiting" | "sending" | "sent" | "refused" | "failed";

export interface Upload {
  key: number;
  file: File;
  state: UploadState;
  sent: number;
  perSecond?: number;
  /** Why it was refused or failed. */
  message?: string;
  documentId?: string;
  row?: DocumentSummary;
}

/** The uploads of this tab; they go on while other screens are open. */
export const uploads = new Store<Upload[]>([]);

const aborts = new Map<number, AbortController>();
let keys = 0;

feed.subscribe((news) => {
  const newer = new Map(news.map((row) => [row.id, row]));
  for (const { key, documentId, row } of uploads.value) {
    const item = documentId && newer.get(documentId);
    if (item && item.version > (row?.version ?? 0)) {
      change(key, { row: item });
    }
  }
});

addEventListener("beforeunload", (event) => {
  if (uploads.value.some(({ state }) => state === "waiting" || state === "sending")) {
    event.preventDefault();
  }
});

export async function choose(files: File[]): Promise<void> {
  const fresh = files.filter((file) => !uploads.value.some((known) => known.state !== "refused" && isSame(known.file, file)));
  const checked = await Promise.all(fresh.map(check));
  uploads.set([...uploads.value, ...checked]);
}

export function submit(): void {
  uploads.set(uploads.value.map((upload) => upload.state === "ready" ? { ...upload, state: "waiting" } : upload));
  next();
}

export function retry(key: number): void {
  change(key, { state: "waiting", sent: 0, perSecond: undefined, message: undefined });
  next();
}

/** Takes a file off the list; one that is being sent is cancelled. */
export function remove(key: number): void {
  aborts.get(key)?.abort(new Error("cancelled"));
  uploads.set(uploads.value.filter((upload) => upload.key !== key));
  next();
}

function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

async function check(file: File): Promise<Upload> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const message = refusal(file.name, file.size, head);
  return { key: ++keys, file, state: message ? "refused" : "ready", sent: 0, message };
}

function change(key: number, by: Partial<Upload>): void {
  uploads.set(uploads.value.map((upload) => upload.key === key ? { ...upload, ...by } : upload));
}

function next(): void {
  const free = AT_A_TIME - uploads.value.filter(({ state }) => state === "sending").length;
  uploads.value.filter(({ state }) => state === "waiting").slice(0, free).forEach((upload) => start(upload));
}

async function start({ key, file }: Upload): Promise<void> {
  const abort = new AbortController();
  const rate = new Rate();
  aborts.set(key, abort);
  change(key, { state: "sending" });
  try {
    const progress = (sent: number) => {
      rate.add(performance.now(), sent);
      change(key, { sent, perSecond: rate.perSecond });
    };
    const { document_id } = await sendFile(file, progress, abort.signal);
    change(key, { state: "sent", sent: file.size, documentId: document_id });
    if (document_id) {
      follow(key, document_id).catch(() => undefined);
    }
  } catch (error) {
    const { status, message, problem } = ApiError.of(error);
    const final = status >= 400 && status < 500 && status !== 429;
    change(key, {
      state: final ? "refused" : "failed",
      message: problem.hint ? `${message}. ${problem.hint}` : message,
      documentId: problem.results?.[0]?.document_id,
    });
  } finally {
    aborts.delete(key);
    next();
  }
}

/** Loads the document once, because live updates before the response were missed; later ones come by the feed. */
async function follow(key: number, documentId: string): Promise<void> {
  const { document } = await api.document(documentId);
  const known = uploads.value.find((upload) => upload.key === key)?.row;
  if (document.version > (known?.version ?? 0)) {
    change(key, { row: document });
  }
}
