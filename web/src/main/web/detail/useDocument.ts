import { useEffect } from "preact/hooks";
import { feed } from "../live/feed.ts";
import { api, type Tagged } from "../net/api.ts";
import { type Loaded, useLoad } from "../state/load.ts";

/** A document that is loaded anew when it changes state, and moves its progress meanwhile. */
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
