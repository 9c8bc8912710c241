import type { Page } from "../contract.ts";
import { feed } from "../live/feed.ts";
import { api, paths, type Tagged } from "../net/api.ts";

/** Prefetched documents; a live update of one discards it. */
const documents = new Map<string, Promise<Tagged>>();
const pages = new Map<string, Promise<Page[]>>();

feed.subscribe((news) =>
  news.forEach(({ id }) => {
    documents.delete(id);
    pages.delete(id);
  })
);

export function loadAhead(id: string): void {
  if (documents.has(id)) {
    return;
  }
  const loading = kept(documents, id, api.document(id));
  documents.set(id, loading);
  loading.then(({ document }) => documents.has(id) && document.page_count > 0 && loadPagesAhead(id), () => undefined);
}

function loadPagesAhead(id: string): void {
  pages.set(id, kept(pages, id, api.pages(id)));
  new Image().src = paths.page(id, 1);
}

/** Takes the document that was loaded ahead, or loads it now. */
export function documentOf(id: string, signal: AbortSignal): Promise<Tagged> {
  const ahead = documents.get(id);
  documents.delete(id);
  return ahead ?? api.document(id, signal);
}

export function pagesOf(id: string, signal: AbortSignal): Promise<Page[]> {
  const ahead = pages.get(id);
  pages.delete(id);
  return ahead ?? api.pages(id, signal);
}

function kept<T>(map: Map<string, Promise<T>>, id: string, loading: Promise<T>): Promise<T> {
  loading.catch(() => map.delete(id));
  return loading;
}
