import type { Counts, DocumentSummary } from "../contract.ts";

/** The state of the list in the URL. */
export interface ListQuery {
  q: string;
  status: string;
  review: string;
  kind: string;
  source: string;
  sort: string;
  cursor: string;
  page: number;
}

export const DEFAULT_SORT = "-uploaded_at";
export const PAGE_SIZE = 50;

export function parseQuery(params: URLSearchParams): ListQuery {
  const text = (name: string) => params.get(name) ?? "";
  const page = Number(text("page"));
  return {
    q: text("q"),
    status: text("status"),
    review: text("review"),
    kind: text("kind"),
    source: text("source"),
    sort: text("sort") || DEFAULT_SORT,
    cursor: text("cursor"),
    page: text("cursor") && Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The filter and the order, without the page: what a review queue follows. */
export function filterParams(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ["q", "status", "review", "kind", "source"] as const) {
    if (query[name]) {
      params.set(name, query[name]);
    }
  }
  if (query.sort !== DEFAULT_SORT) {
    params.set("sort", query.sort);
  }
  return params;
}

export function addressOf(query: ListQuery): string {
  const params = filterParams(query);
  if (query.cursor) {
    params.set("cursor", query.cursor);
    params.set("page", String(query.page));
  }
  return params.size > 0 ? `/documents?${params}` : "/documents";
}

export function requestOf(query: ListQuery): URLSearchParams {
  const params = filterParams(query);
  params.set("sort", query.sort);
  params.set("limit", String(PAGE_SIZE));
  if (query.cursor) {
    params.set("cursor", query.cursor);
  }
  return params;
}

export function isFiltered(query: ListQuery): boolean {
  return [query.q, query.status, query.review, query.kind, query.source].some(Boolean);
}

/** Whether a row belongs to the filter, as far as the row itself tells. */
export function matches(query: ListQuery, row: DocumentSummary): boolean {
  const among = (list: string, value: string) => !list || list.split(",").includes(value);
  const needle = query.q.toLowerCase();
  return among(query.status, row.status) && among(query.review, row.review) && among(query.kind, row.kind) &&
    (!query.source || query.source === row.source) &&
    (!needle || [row.file_name, row.invoice_number, row.vendor_name].some((text) => text?.toLowerCase().includes(needle)));
}

/** The next order when a column's header is pressed: times fall first, names rise first. */
export function toggledSort(current: string, column: string): string {
  if (current === column) {
    return `-${column}`;
  }
  if (current === `-${column}`) {
    return column;
  }
  return column.endsWith("_at") ? `-${column}` : column;
}

/** The number of matching documents; live if the counts cover the filter, else as loaded. */
export function liveTotal(query: ListQuery, loaded: number, counts: Counts | undefined): number {
  if (!counts || query.q || query.kind || query.source) {
    return loaded;
  }
  if (query.review) {
    return query.status === "completed" && query.review === "needed" ? counts.needs_review : loaded;
  }
  const { needs_review: _, ...states } = counts;
  const wanted = query.status ? query.status.split(",") : Object.keys(states);
  return wanted.reduce((sum, state) => sum + (states[state as keyof typeof states] ?? 0), 0);
}
