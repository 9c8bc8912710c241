import { useEffect, useState } from "preact/hooks";
import { api } from "../net/api.ts";
import { loadAhead } from "./ahead.ts";
import { recall, remember } from "../state/saved.ts";
import { type Place, ReviewQueue } from "./queue.ts";

const session = () => sessionStorage;

let current = keptQueue();

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
        keep(queue);
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

/** A reload goes on with the queue as it was opened, so that Previous still leads to what is finished. */
function keptQueue(): ReviewQueue {
  const { filter = null, saved } = JSON.parse(recall("queue", session) ?? "{}");
  return new ReviewQueue(filter, api.list, saved);
}

function keep({ filter, saved }: ReviewQueue): void {
  remember("queue", JSON.stringify({ filter, saved }), session);
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
