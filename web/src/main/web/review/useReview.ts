import { useEffect, useRef, useState } from "preact/hooks";
import { feed } from "../live/feed.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { useLoad } from "../state/load.ts";
import { documentOf } from "./ahead.ts";
import { requestOf } from "./draft.ts";
import { refusedFields } from "./refused.ts";
import { begin, changed, met, type ReviewState, saved } from "./state.ts";

/** What was typed and not saved, so that leaving a document and coming back loses nothing. */
const unsaved = new Map<string, ReviewState>();

addEventListener("beforeunload", (event) => {
  if (unsaved.size > 0) {
    event.preventDefault();
  }
});

export interface Review {
  state: ReviewState | undefined;
  error: ApiError | undefined;
  reload: () => void;
  change: (by: (state: ReviewState) => ReviewState) => void;
  busy: boolean;
  /** Resolves with what the server now has, or nothing when it refused. */
  save: () => Promise<ReviewState | undefined>;
  finalize: (state: ReviewState) => Promise<boolean>;
  fault: ApiError | undefined;
}

export function useReview(id: string): Review {
  const loaded = useLoad(`review ${id}`, (signal) => documentOf(id, signal));
  const [state, setState] = useState<ReviewState>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiError>();
  const latest = useRef<ReviewState>();

  const put = (next: ReviewState): ReviewState => {
    latest.current = next;
    setState(next);
    if (changed(next)) {
      unsaved.set(id, next);
    } else {
      unsaved.delete(id);
    }
    return next;
  };

  useEffect(() => {
    if (loaded.data) {
      const before = latest.current ?? unsaved.get(id);
      put(before ? met(before, loaded.data) : begin(loaded.data));
    }
  }, [loaded.data]);

  useEffect(() =>
    feed.subscribe((news) => {
      const known = latest.current?.base.document;
      const item = news.find((row) => row.id === id);
      if (item && known && item.version > known.version && (item.revision !== known.revision || item.status !== known.status)) {
        loaded.reload();
      }
    }), [id]);

  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFault(undefined);
    try {
      return await work();
    } catch (error) {
      setFault(ApiError.of(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const send = async (state: ReviewState, again = true): Promise<ReviewState | undefined> => {
    try {
      const fresh = await api.review(id, state.base.etag, requestOf(state.draft));
      return put(saved(latest.current ?? state, state.draft, fresh));
    } catch (error) {
      const { status, problem } = ApiError.of(error);
      if (status === 412) {
        const next = put(met(latest.current ?? state, await api.document(id)));
        if (next.conflicts.length > 0) {
          return undefined;
        }
        if (again) {
          return await send(next, false);
        }
      }
      if (status === 422 && problem.errors?.length) {
        put({ ...(latest.current ?? state), refused: refusedFields(problem.errors) });
      }
      throw error;
    }
  };

  return {
    state,
    error: loaded.error,
    reload: loaded.reload,
    change: (by) => latest.current && put(by(latest.current)),
    busy,
    save: () => attempt(async () => latest.current && await send(latest.current)),
    finalize: async (state) => {
      const fresh = await attempt(() => api.finalize(id, state.base.etag));
      if (fresh) {
        put(begin(fresh));
      }
      return fresh !== undefined;
    },
    fault,
  };
}
