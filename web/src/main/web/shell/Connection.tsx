import { feed } from "../live/feed.ts";
import type { SocketState } from "../live/socket.ts";
import { useStore } from "../state/store.ts";

const CHIPS: Record<SocketState, { label: string; tone: string }> = {
  connecting: { label: "Connecting", tone: "queued" },
  live: { label: "Live", tone: "ok" },
  reconnecting: { label: "Reconnecting, figures may be old", tone: "warn" },
  polling: { label: "Polling", tone: "warn" },
};

export function Connection() {
  const { label, tone } = CHIPS[useStore(feed.connection)];
  return (
    <span class={`connection tone-${tone}`} role="status">
      <span class="dot" />
      {label}
    </span>
  );
}
