import type { ComponentChildren } from "preact";
import type { ApiError } from "../net/http.ts";
import { Icon } from "./Icon.tsx";

/** Grey lines that appear only when loading takes longer than 150 ms. */
export function Skeleton({ lines = 8 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} />)}
    </div>
  );
}

export function Failed({ what, error, retry }: { what: string; error: ApiError; retry?: () => void }) {
  return (
    <div class="banner tone-bad" role="alert">
      <Icon name="warning" />
      <div class="grow">
        <strong>{what}: {error.message}</strong>
        {error.problem.hint && <p>{error.problem.hint}</p>}
        {error.problem.request_id && (
          <p class="meta">
            Request <code>{error.problem.request_id}</code>
          </p>
        )}
      </div>
      {retry && <button type="button" class="button" onClick={retry}>Try again</button>}
    </div>
  );
}

export function Notice({ tone, role = "status", children }: { tone: string; role?: "status" | "alert"; children: ComponentChildren }) {
  return (
    <div class={`banner tone-${tone}`} role={role}>
      <Icon name={tone === "ok" ? "check" : "warning"} />
      {children}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty card">
      <Icon name="inbox" size={28} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Shown instead of a document that does not exist or could not be loaded. */
export function NotShown({ error, retry }: { error: ApiError; retry: () => void }) {
  if (error.status === 404) {
    return (
      <Empty title="Document not found">
        <p>It may have been deleted, or the link is wrong.</p>
        <a class="button" href="/documents">All documents</a>
      </Empty>
    );
  }
  if (error.status === 403) {
    return (
      <Empty title="No permission">
        <p>{error.message}</p>
        <a class="button" href="/documents">All documents</a>
      </Empty>
    );
  }
  return <Failed what="The document could not be loaded" error={error} retry={retry} />;
}
