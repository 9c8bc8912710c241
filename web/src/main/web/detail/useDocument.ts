import { useEffect } from "preact/hooks";
import { feed } from "../live/feed.ts";
import { api, type Tagged } from "../net/api.ts";
import { type Loaded, useLoad } from "../state/load.ts";

/** Loads a document, reloads it when its state or record changes, and applies other live updates directly. */
export function useDocument(id: string): Loaded<Tagged> {
  const loaded = useLoad(`document ${id}`, (signal) => api.document(id, signal));
  const known = loaded.data?.document;
  useEffect(() =>
    feed.subscribe((news) => {
      const item = news.find((row) => row.id === id);
      if (!item || !known || item.version <= known.version) {
        return;
      }
      if (item.status === known.status && item.revision === known.revision && item.review === known.review) {
        loaded.change(({ document, etag }) => ({ document: { ...document, ...item }, etag }));
      } else {
        loaded.reload();
      }
    }), [id, known?.version]);
  return loaded;
}
