import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../net/http.ts";

export interface Loaded<T> {
  data: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
  reload: () => void;
  change: (change: (data: T) => T) => void;
}

interface State<T> {
  key: string;
  data?: T;
  error?: ApiError;
  loading: boolean;
}

/** Loads what the key names; a new key drops the old data and aborts the old request, a reload keeps it on the screen. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<State<T>>({ key, loading: true });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const abort = new AbortController();
    setState((old) => old.key === key ? { ...old, loading: true } : { key, loading: true });
    latest.current(abort.signal).then(
      (data) => abort.signal.aborted || setState({ key, data, loading: false }),
      (error) => abort.signal.aborted || setState((old) => ({ ...old, error: ApiError.of(error), loading: false })),
    );
    return () => abort.abort();
  }, [key, round]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  const change = useCallback(
    (by: (data: T) => T) =>
      setState((old) => {
        const data = old.data === undefined ? undefined : by(old.data);
        return data === old.data ? old : { ...old, data };
      }),
    [],
  );
  const fresh = state.key === key;
  return {
    data: fresh ? state.data : undefined,
    error: fresh ? state.error : undefined,
    loading: !fresh || state.loading,
    reload,
    change,
  };
}
