import { useEffect } from "preact/hooks";
import type { DocumentSummary } from "../contract.ts";
import { feed } from "../live/feed.ts";
import { newest } from "../live/newest.ts";
import type { DatedPage } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { rememberPage } from "./cursors.ts";
import { type LiveList, mergeNews, newerThan, type Scope } from "./merge.ts";
import { addressOf, DEFAULT_SORT, type ListQuery, matches, requestOf } from "./query.ts";

interface LivePage {
  page: DatedPage;
  list: LiveList;
}

const NOTHING: LiveList = { rows: [], arrivals: new Set() };

/** The page that the address names, kept live. */
export function useList(query: ListQuery) {
  const { data, error, reload, change } = useLoad(addressOf(query), (signal) => load(query, signal));
  useEffect(() =>
    feed.subscribe((news) =>
      change((data) => {
        const list = mergeNews(data.list, news, scopeOf(query, data.page));
        return list === data.list ? data : { page: data.page, list };
      })
    ), [addressOf(query)]);
  const { rows, arrivals } = data?.list ?? NOTHING;
  return { page: data?.page, rows, arrivals: arrivals.size, error, reload };
}

/** Live updates that arrive while the page is loading are merged into it afterwards. */
async function load(query: ListQuery, signal: AbortSignal): Promise<LivePage> {
  rememberPage(query);
  const meanwhile = new Map<string, DocumentSummary>();
  const stop = feed.subscribe((news) => newest(meanwhile, news));
  try {
    const page = await feed.page(requestOf(query), signal);
    return { page, list: mergeNews({ ...NOTHING, rows: page.items }, [...meanwhile.values()], scopeOf(query, page)) };
  } finally {
    stop();
  }
}

function scopeOf(query: ListQuery, page: DatedPage): Scope {
  return {
    matches: (row) => matches(query, row),
    whole: page.total <= page.items.length,
    latest: newerThan(page.items, page.asOf, query.page === 1 && query.sort === DEFAULT_SORT),
  };
}
