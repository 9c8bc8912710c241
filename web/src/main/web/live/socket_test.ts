import { equal } from "../testing.ts";
import { LiveSocket } from "./socket.ts";

class FakeSocket {
  static opened: FakeSocket[] = [];
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onmessage = null;

  constructor() {
    FakeSocket.opened.push(this);
  }

  close(): void {}
}

function withBrowser(work: () => void): void {
  const real = globalThis.WebSocket;
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.defineProperty(globalThis, "location", { value: new URL("http://localhost/"), configurable: true });
  Object.assign(globalThis, { WebSocket: FakeSocket, document: listening });
  try {
    work();
  } finally {
    Object.assign(globalThis, { WebSocket: real, document: undefined });
  }
}

function closedWith(code: number): { told: string[]; socket: LiveSocket } {
  const told: string[] = [];
  const socket = new LiveSocket({
    path: () => "/ws/jobs/1",
    onMessage: () => undefined,
    onState: (state) => told.push(state),
    onMissing: () => told.push("missing"),
  });
  socket.start();
  const open = FakeSocket.opened.at(-1);
  open?.onopen?.();
  open?.onclose?.({ code });
  return { told, socket };
}

Deno.test("a lost connection is tried again", () =>
  withBrowser(() => {
    const { told, socket } = closedWith(1006);
    socket.stop();
    equal(told, ["connecting", "live", "reconnecting"]);
  }));

Deno.test("what does not exist is not asked for again", () =>
  withBrowser(() => {
    equal(closedWith(4404).told, ["connecting", "live", "missing"]);
  }));
