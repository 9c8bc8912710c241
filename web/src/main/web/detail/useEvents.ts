import { useEffect, useRef, useState } from "preact/hooks";
import type { DocumentEvent } from "../contract.ts";
import { LiveSocket } from "../live/socket.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { mergeEvents } from "./timeline.ts";

const POLL = 5_000;

/** The document's whole log, then each event as it happens. */
export function useEvents(documentId: string, jobId: string): { events: DocumentEvent[]; error: ApiError | undefined } {
  const [events, setEvents] = useState<DocumentEvent[]>([]);
  const [error, setError] = useState<ApiError>();
  const last = useRef(0);
  last.current = events.at(-1)?.seq ?? 0;

  useEffect(() => {
    const abort = new AbortController();
    let poll: ReturnType<typeof setInterval> | undefined;
    const take = (more: DocumentEvent[]) => setEvents((known) => mergeEvents(known, more));
    const ask = () => api.events(documentId, last.current, abort.signal).then(take);
    const socket = new LiveSocket({
      path: () => `/ws/jobs/${encodeURIComponent(jobId)}?after=${last.current}`,
      onMessage: (message) => "event" in message && take([message as unknown as DocumentEvent]),
      onState: (state) => {
        clearInterval(poll);
        poll = state === "polling" ? setInterval(() => ask().catch(() => undefined), POLL) : undefined;
      },
      onMissing: () => setError(new ApiError(404, { detail: "Job not found" })),
    });
    ask().then(() => abort.signal.aborted || socket.start(), (fault) => abort.signal.aborted || setError(ApiError.of(fault)));
    return () => {
      abort.abort();
      socket.stop();
      clearInterval(poll);
    };
  }, [documentId, jobId]);

  return { events, error };
}
