import { useEffect, useState } from "preact/hooks";
import { api } from "../net/api.ts";
import { loadAhead } from "./ahead.ts";
import { type Place, ReviewQueue } from "./queue.ts";

let current = new ReviewQueue(null, api.list);

/** Begins the queue anew, as a click on Review does. */
export function openQueue(filter: string | null): ReviewQueue {
  current = new ReviewQueue(filter, api.list);
  return current;
}

/** Where the document stands in the queue; the next one is loaded ahead. */
export function usePlace(filter: string | null, id: string): Place {
  const [place, setPlace] = useState<Place>({ total: 0 });
  useEffect(() => {
    let left = false;
    const queue = current.filter === filter ? current : openQueue(filter);
    queue.place(id).then((found) => {
      if (!left) {
        setPlace(found);
        if (found.next) {
          loadAhead(found.next);
        }
      }
    }, () => undefined);
    return () => {
      left = true;
    };
  }, [filter, id]);
  return place;
}

export function reviewAddress(id: string, filter: string | null): string {
  return `/documents/${id}/review${filter ? `?queue=${encodeURIComponent(filter)}` : ""}`;
}

export function endAddress(filter: string | null): string {
  const params = new URLSearchParams({ end: "1" });
  if (filter) {
    params.set("queue", filter);
  }
  return `/review?${params}`;
}
