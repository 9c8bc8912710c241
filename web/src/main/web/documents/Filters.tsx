import { type RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../ui/Icon.tsx";
import type { ListQuery } from "./query.ts";

const SEARCH_PAUSE = 200;

const SORTS = [
  ["-uploaded_at", "Newest first"],
  ["uploaded_at", "Oldest first"],
  ["-updated_at", "Changed last"],
  ["updated_at", "Changed first"],
  ["file_name", "File, A to Z"],
  ["-file_name", "File, Z to A"],
  ["status", "Status, first to last"],
  ["-status", "Status, last to first"],
] as const;

interface Props {
  query: ListQuery;
  sources: string[];
  search: RefObject<HTMLInputElement>;
  onChange: (change: Partial<ListQuery>) => void;
}

export function Filters({ query, sources, search, onChange }: Props) {
  const [typed, setTyped] = useState(query.q);
  useEffect(() => setTyped(query.q), [query.q]);
  useEffect(() => {
    if (typed === query.q) {
      return;
    }
    const timer = setTimeout(() => onChange({ q: typed }), SEARCH_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search class="filters">
      <label class="search">
        <span class="visually-hidden">Search by file name, invoice number or supplier</span>
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          placeholder="File name or invoice number"
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </label>
      <select aria-label="Source" value={query.source} onChange={(event) => onChange({ source: event.currentTarget.value })}>
        <option value="">All sources</option>
        {sources.map((source) => <option key={source} value={source}>{source}</option>)}
      </select>
      <select aria-label="Type" value={query.kind} onChange={(event) => onChange({ kind: event.currentTarget.value })}>
        <option value="">All types</option>
        <option value="invoice">Invoices</option>
        <option value="table">Tables</option>
        <option value="text">Texts</option>
      </select>
      <select class="sort" aria-label="Order" value={query.sort} onChange={(event) => onChange({ sort: event.currentTarget.value })}>
        {SORTS.map(([sort, label]) => <option key={sort} value={sort}>{label}</option>)}
      </select>
      <span class="key-hints" aria-hidden="true">
        <kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> move <kbd>x</kbd> select
      </span>
    </search>
  );
}
