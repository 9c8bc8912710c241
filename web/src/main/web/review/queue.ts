import type { DocumentPage } from "../contract.ts";

const PAGE = 200;
const PAGES_AT_ONCE = 5;

/** What a review queue lists: the filter of the list the user came from, as far as it can be reviewed. */
export function queueParams(filter: string | null): URLSearchParams {
  const from = new URLSearchParams(filter ?? "");
  const params = new URLSearchParams();
  for (const name of ["q", "kind", "source", "review"]) {
    const value = from.get(name);
    if (value) {
      params.set(name, value);
    }
  }
  params.set("status", "completed");
  if (!params.has("review")) {
    params.set("review", "needed");
  }
  params.set("sort", from.get("sort") ?? "-uploaded_at");
  return params;
}

/** Where a document stands in the queue, and who its neighbours are. */
export interface Place {
  position?: number;
  total: number;
  previous?: string;
  next?: string;
}

/** A queue as it is kept over a reload. */
export interface SavedQueue {
  ids: string[];
  cursor: string | null;
  total: number;
}

type Load = (params: URLSearchParams) => Promise<DocumentPage>;

/** The queue as it was when it was opened: what is finished stays in it, so that Previous still leads there. */
export class ReviewQueue {
  #ids: string[];
  #cursor: string | null;
  #total: number;
  #loading: Promise<void> = Promise.resolve();

  constructor(readonly filter: string | null, readonly load: Load, saved: SavedQueue = { ids: [], cursor: "", total: 0 }) {
    this.#ids = [...saved.ids];
    this.#cursor = saved.cursor;
    this.#total = saved.total;
  }

  get saved(): SavedQueue {
    return { ids: this.#ids, cursor: this.#cursor, total: this.#total };
  }

  async place(id: string): Promise<Place> {
    this.#loading = this.#loading.then(() => this.#reach(id));
    await this.#loading;
    const at = this.#ids.indexOf(id);
    if (at < 0) {
      return { total: this.#total, next: this.#ids[0] };
    }
    return { position: at + 1, total: Math.max(this.#total, this.#ids.length), previous: this.#ids[at - 1], next: this.#ids[at + 1] };
  }

  /** Loads pages until the document and the one after it are known. */
  async #reach(id: string): Promise<void> {
    for (let page = 0; page < PAGES_AT_ONCE && this.#lacks(id); page++) {
      const params = queueParams(this.filter);
      params.set("limit", String(PAGE));
      if (this.#cursor) {
        params.set("cursor", this.#cursor);
      }
      const { items, total, next_cursor } = await this.load(params);
      this.#total ||= total;
      this.#ids.push(...items.map((item) => item.id).filter((known) => !this.#ids.includes(known)));
      this.#cursor = next_cursor ?? null;
    }
  }

  #lacks(id: string): boolean {
    const at = this.#ids.indexOf(id);
    return this.#cursor !== null && (at < 0 || at === this.#ids.length - 1);
  }
}
