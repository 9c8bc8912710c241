import type { Counts, DocumentsMessage, DocumentSummary } from "../contract.ts";
import { api, type DatedPage } from "../net/api.ts";
import { Store } from "../state/store.ts";
import { newest } from "./newest.ts";
import { LiveSocket, type SocketState } from "./socket.ts";

const POLL = 5_000;

type Listener = (items: DocumentSummary[]) => void;

/** Every change of every document, once per animation frame, by WebSocket or, when that fails, by polling. */
class Feed {
  readonly connection = new Store<SocketState>("connecting");
  readonly counts = new Store<Counts | undefined>(undefined);
  /** Number of messages received; counts of a page that was requested before the last message are outdated. */
  received = 0;

  #cursor = "";
  #listeners = new Set<Listener>();
  #waiting = new Map<string, DocumentSummary>();
  #waitingCounts: Counts | undefined;
  #frame = false;
  #poll: ReturnType<typeof setInterval> | undefined;
  #socket = new LiveSocket({
    path: () => `/ws/documents?after=${encodeURIComponent(this.#cursor)}`,
    onMessage: (message) => this.#receive(message),
    onState: (state) => this.#enter(state),
  });

  start(): void {
    this.#socket.start();
  }

  stop(): void {
    this.#socket.stop();
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#cursor = "";
    this.counts.set(undefined);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads a page of the list; its counts are used unless a message arrived meanwhile. */
  async page(query: URLSearchParams, signal?: AbortSignal): Promise<DatedPage> {
    const before = this.received;
    const page = await api.list(query, signal);
    this.#cursor ||= page.live_cursor;
    if (this.received === before) {
      this.counts.set(page.counts);
    }
    return page;
  }

  #receive(message: { type?: string; cursor?: string }): void {
    if (message.type === "documents") {
      this.#take(message as DocumentsMessage);
    } else if (message.type === "hello" && message.cursor) {
      this.#cursor ||= message.cursor;
    }
  }

  #take(message: DocumentsMessage): void {
    this.received += 1;
    this.#cursor = message.cursor;
    this.#waitingCounts = message.counts;
    newest(this.#waiting, message.items);
    if (!this.#frame) {
      this.#frame = true;
      const next = document.hidden ? (work: () => void) => setTimeout(work, 100) : requestAnimationFrame;
      next(() => this.#flush());
    }
  }

  #flush(): void {
    this.#frame = false;
    const items = [...this.#waiting.values()];
    this.#waiting.clear();
    this.counts.set(this.#waitingCounts);
    this.#listeners.forEach((listener) => listener(items));
  }

  #enter(state: SocketState): void {
    if (state !== "polling") {
      clearInterval(this.#poll);
      this.#poll = undefined;
      this.connection.set(state);
    } else if (!this.#poll) {
      this.#poll = setInterval(() => this.#fallBack(), POLL);
      this.#fallBack();
    }
  }

  /** The state is "polling" only while polling succeeds. */
  async #fallBack(): Promise<void> {
    const answered = await this.#ask().then(() => true, () => false);
    if (this.#poll) {
      this.connection.set(answered ? "polling" : "reconnecting");
    }
  }

  async #ask(): Promise<void> {
    const page = await api.list(new URLSearchParams({ sort: "-updated_at", limit: "100" }));
    // The cursor is not advanced, so that the replay after a reconnect also covers changes beyond these 100 rows.
    this.#take({ type: "documents", cursor: this.#cursor, items: page.items, counts: page.counts });
  }
}

export const feed = new Feed();
