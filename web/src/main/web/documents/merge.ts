import type { DocumentSummary } from "../contract.ts";

export interface LiveList {
  rows: DocumentSummary[];
  /** Documents that belong here and are not on the page yet. */
  arrivals: Set<string>;
}

export interface Scope {
  matches: (row: DocumentSummary) => boolean;
  /** The page shows everything that matches. */
  whole: boolean;
  /** Documents uploaded later than this are new. */
  latest: string;
}

/** Merges live updates into the page: rows are updated in place, and new documents are only counted as arrivals. */
export function mergeNews(list: LiveList, news: DocumentSummary[], scope: Scope): LiveList {
  const newer = new Map(news.map((item) => [item.id, item]));
  let changed = false;
  const rows = list.rows.map((row) => {
    const item = newer.get(row.id);
    newer.delete(row.id);
    if (!item || item.version <= row.version) {
      return row;
    }
    changed = true;
    return item;
  });
  const arrivals = new Set(list.arrivals);
  for (const item of newer.values()) {
    if (!scope.matches(item)) {
      arrivals.delete(item.id);
    } else if (scope.whole || item.uploaded_at > scope.latest) {
      arrivals.add(item.id);
    }
  }
  const same = arrivals.size === list.arrivals.size && [...arrivals].every((id) => list.arrivals.has(id));
  if (same && !changed) {
    return list;
  }
  return { rows: changed ? rows : list.rows, arrivals: same ? list.arrivals : arrivals };
}

/** The time after which an upload is new: that of the latest row; unless sorted newest first, also that of the page. */
export function newerThan(rows: DocumentSummary[], asOf: string, newestFirst: boolean): string {
  const latest = rows.reduce((time, row) => row.uploaded_at > time ? row.uploaded_at : time, "");
  return newestFirst || latest > asOf ? latest : asOf;
}
