import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { plural } from "../format/numbers.ts";
import { feed } from "../live/feed.ts";
import { Connection } from "../shell/Connection.tsx";
import { useKeys } from "../shell/keys.ts";
import { navigate, useQuery } from "../shell/router.ts";
import { useStore } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { Failed, Notice, Skeleton } from "../ui/States.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { FirstUse, NoneMatch } from "./Empties.tsx";
import { Filters } from "./Filters.tsx";
import { Pager } from "./Pager.tsx";
import { addressOf, filterParams, isFiltered, type ListQuery, liveTotal, parseQuery } from "./query.ts";
import { useRowKeys } from "./rowKeys.ts";
import { extended, NOTHING_SELECTED, toggled, toggledAll } from "./selection.ts";
import { useSources } from "./sources.ts";
import { Table } from "./Table.tsx";
import { Tiles } from "./Tiles.tsx";
import { useList } from "./useList.ts";

const FIRST_PAGE = { cursor: "", page: 1 };

export function DocumentsScreen() {
  const query = parseQuery(useQuery());
  const { page, rows, arrivals, error, reload } = useList(query);
  const counts = useStore(feed.counts);
  const connection = useStore(feed.connection);
  const sources = useSources(rows, query.source);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { selected, select, selectAll, clear } = useSelection(rows.map((row) => row.id));

  const change = (by: Partial<ListQuery>) => navigate(addressOf({ ...query, ...FIRST_PAGE, ...by }), { replace: "q" in by });
  const showArrivals = () => query.page > 1 ? change({}) : reload();
  useEffect(() => {
    if (rows.length === 0 && arrivals > 0) {
      reload();
    }
  }, [rows.length, arrivals]);
  useKeys({ "/": () => search.current?.focus() });
  useRowKeys(list, select, clear);

  const filter = filterParams(query);
  const queue = filter.size > 0 ? `?queue=${encodeURIComponent(String(filter))}` : "";
  return (
    <Page
      title="Documents"
      beside={<Connection />}
      actions={
        <a class="button primary" href="/upload">
          <Icon name="upload" />Upload
        </a>
      }
    >
      {connection === "reconnecting" && (
        <Notice tone="warn" role="alert">
          <span class="grow">Connection lost. Retrying; missed changes are replayed on reconnect.</span>
          <button type="button" class="button small" onClick={reload}>Reload now</button>
        </Notice>
      )}
      <Tiles counts={counts} status={query.status} review={query.review} onChange={change} />
      <div class="filter-row">
        <Filters query={query} sources={sources} search={search} onChange={change} />
        <span role="status">
          {arrivals > 0 && (
            <button type="button" class="button small arrivals" onClick={showArrivals}>{plural(arrivals, "new document")}, show</button>
          )}
        </span>
      </div>
      {error && <Failed what="The list could not be loaded" error={error} retry={reload} />}
      {!page && !error && <Skeleton lines={12} />}
      {page && (
        <div ref={list}>
          {rows.length > 0
            ? (
              <>
                <Table
                  rows={rows}
                  query={query}
                  queue={queue}
                  selected={selected}
                  onSelect={select}
                  onSelectAll={selectAll}
                  onSort={(sort) => change({ sort })}
                />
                <Pager query={query} shown={rows.length} total={liveTotal(query, page.total, counts)} next={page.next_cursor} />
              </>
            )
            : isFiltered(query)
            ? <NoneMatch query={query} onClear={() => navigate("/documents")} />
            : <FirstUse />}
        </div>
      )}
      <BulkBar rows={rows.filter((row) => selected.has(row.id))} onClear={clear} />
    </Page>
  );
}

function useSelection(order: string[]) {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const latest = useRef(order);
  latest.current = order;
  const select = useCallback(
    (id: string, range: boolean) => setSelection((old) => range ? extended(old, id, latest.current) : toggled(old, id)),
    [],
  );
  const selectAll = () => setSelection((old) => toggledAll(old, order));
  const clear = () => setSelection(NOTHING_SELECTED);
  return { selected: selection.ids, select, selectAll, clear };
}
