import type {
  ChunkList,
  DocumentEvent,
  DocumentPage,
  DocumentRecord,
  EInvoiceReport,
  EventList,
  Job,
  Page,
  PageList,
  PageText,
  ReviewRequest,
  RowErrorList,
  SimilarList,
  Summary,
  Tokens,
  UploadResult,
  User,
} from "../contract.ts";
import { headOf } from "./head.ts";
import { json, jsonBody, send } from "./http.ts";

/** A document with the tag that a later save must show. */
export interface Tagged {
  document: DocumentRecord;
  etag: string;
}

/** A page of the list, and when the server answered, to the second. */
export type DatedPage = DocumentPage & { asOf: string };

const at = (id: string, rest = "") => `/api/documents/${encodeURIComponent(id)}${rest}`;

export const paths = {
  file: (id: string) => at(id, "/file"),
  searchable: (id: string) => at(id, "/searchable.pdf"),
  text: (id: string) => at(id, "/text"),
  page: (id: string, page: number) => at(id, `/pages/${page}.png`),
  einvoice: (id: string) => at(id, "/einvoice"),
  einvoiceView: (id: string, language: string) => at(id, `/einvoice/view?lang=${language}`),
  rejects: (id: string) => at(id, "/rejects.csv"),
  rows: (id: string) => at(id, "/rows"),
  exported: (id: string, format: "json" | "csv" | "pdf") => at(id, `/export/${format}`),
};

export const api = {
  me: (ask: boolean) => json<User>("/api/me", {}, { ask }),
  login: (username: string, password: string) => json<Tokens>("/auth/login", jsonBody("POST", { username, password }), { ask: false }),
  logout: () => send("/auth/logout", { method: "POST" }, { ask: false }),

  list: async (query: URLSearchParams, signal?: AbortSignal) => dated(await send(`/api/documents?${query}`, { signal })),
  document: async (id: string, signal?: AbortSignal) => tagged(await send(at(id), { signal })),
  children: async (id: string, signal?: AbortSignal) =>
    await json<DocumentPage>(`/api/documents?${new URLSearchParams({ parent: id, sort: "file_name", limit: "200" })}`, { signal }),
  events: async (id: string, after: number, signal?: AbortSignal): Promise<DocumentEvent[]> =>
    (await json<EventList>(at(id, `/events?after=${after}`), { signal })).events,
  pages: async (id: string, signal?: AbortSignal) => (await json<PageList>(at(id, "/pages"), { signal })).pages.map(withWords),
  similar: async (id: string, signal?: AbortSignal) => (await json<SimilarList>(at(id, "/similar"), { signal })).items,
  /** The pages with their texts, without the single words. */
  pageTexts: async (id: string, signal?: AbortSignal) => (await json<PageList>(at(id, "/pages?words=false"), { signal })).pages,
  einvoiceReport: (id: string, signal?: AbortSignal) => json<EInvoiceReport>(at(id, "/einvoice/report"), { signal }),
  summary: (id: string, signal?: AbortSignal) => json<Summary>(at(id, "/summary"), { signal }),
  chunks: async (id: string, signal?: AbortSignal) => (await json<ChunkList>(at(id, "/chunks"), { signal })).chunks,
  rowErrors: async (id: string, signal?: AbortSignal) => (await json<RowErrorList>(at(id, "/errors?limit=100"), { signal })).errors,
  head: async (path: string, limit: number, signal?: AbortSignal) => await headOf(await send(path, { signal }), limit),

  review: async (id: string, etag: string, body: ReviewRequest) =>
    tagged(await send(at(id, "/review"), jsonBody("PUT", body, { "If-Match": etag }))),
  finalize: async (id: string, etag: string) => tagged(await send(at(id, "/finalize"), { method: "POST", headers: { "If-Match": etag } })),
  release: (id: string, hold: string, reason: string) => send(at(id, `/holds/${hold}/release`), jsonBody("POST", { reason })),
  /** Processes a text or table once more, read in this charset. */
  processAs: (id: string, charset: string) =>
    send(at(id, `/process?${new URLSearchParams({ again: "true", charset })}`), { method: "POST" }),
  /** Processes a text once more, wanted in other words too. */
  processInWords: (id: string, words: { translate: string; plain: boolean }) =>
    send(at(id, `/process?${new URLSearchParams({ again: "true", translate: words.translate, plain: String(words.plain) })}`), {
      method: "POST",
    }),
  /** Makes a document of a text that was typed or pasted. */
  paste: (request: { text: string; name?: string; translate?: string; plain?: boolean }) =>
    json<UploadResult>("/api/documents/text", jsonBody("POST", request)),
  retry: (jobId: string) => json<Job>(`/api/jobs/${encodeURIComponent(jobId)}/retry`, { method: "POST" }),
};

function withWords(page: PageText): Page {
  return { ...page, width: page.width ?? 0, height: page.height ?? 0, words: page.words ?? [] };
}

async function dated(response: Response): Promise<DatedPage> {
  const date = response.headers.get("Date");
  return { ...await response.json(), asOf: date ? new Date(date).toISOString() : "" };
}

async function tagged(response: Response): Promise<Tagged> {
  return { document: await response.json(), etag: response.headers.get("ETag") ?? "" };
}
