import { keepSession } from "../net/http.ts";
import { backoff } from "./backoff.ts";

const SILENCE = 32_000;
const STABLE = 30_000;
const TRIES_BEFORE_POLLING = 3;
const SESSION_OVER = 4401;
const NOT_FOUND = 4404;

export type SocketState = "connecting" | "live" | "reconnecting" | "polling";

export interface SocketOptions {
  /** Where to connect; asked before each try, so that it can carry the last number received. */
  path: () => string;
  onMessage: (message: { type?: string }) => void;
  onState: (state: SocketState) => void;
  /** What the path names does not exist; it is not asked for again. */
  onMissing?: () => void;
}

/** A WebSocket that comes back by itself, notices silence, and says after three failures that polling is due. */
export class LiveSocket {
  #socket: WebSocket | undefined;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #stable: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;
  readonly #wake = () => document.visibilityState === "visible" && this.#hurry();

  constructor(readonly options: SocketOptions) {}

  start(): void {
    if (!this.#stopped) {
      return;
    }
    this.#stopped = false;
    this.#failures = 0;
    addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#wake);
    this.options.onState("connecting");
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#wake);
    this.#drop();
    clearTimeout(this.#retry);
  }

  #connect(): void {
    const url = new URL(this.options.path(), location.href);
    url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.#listen();
    socket.onopen = () => {
      this.options.onState("live");
      this.#stable = setTimeout(() => this.#failures = 0, STABLE);
    };
    socket.onmessage = (message) => {
      this.#listen();
      this.options.onMessage(JSON.parse(message.data));
    };
    socket.onclose = (event) => event.code === NOT_FOUND ? this.#missing() : this.#lost(event.code === SESSION_OVER);
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(false), SILENCE);
  }

  #drop(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#stable);
    if (this.#socket) {
      this.#socket.onclose = this.#socket.onopen = this.#socket.onmessage = null;
      this.#socket.close();
      this.#socket = undefined;
    }
  }

  #missing(): void {
    this.stop();
    this.options.onMissing?.();
  }

  #lost(sessionOver: boolean): void {
    this.#drop();
    const wait = sessionOver ? 0 : backoff(this.#failures);
    this.#failures += 1;
    this.options.onState(this.#failures >= TRIES_BEFORE_POLLING ? "polling" : "reconnecting");
    this.#retry = setTimeout(() => this.#again(), wait);
  }

  async #again(): Promise<void> {
    // A refused handshake does not say why: an expired session looks like a dead server.
    await keepSession().catch(() => undefined);
    if (!this.#stopped && !this.#socket) {
      this.#connect();
    }
  }

  #hurry(): void {
    if (!this.#socket) {
      clearTimeout(this.#retry);
      this.#again();
    }
  }
}
