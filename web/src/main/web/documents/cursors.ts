import { recall, remember } from "../state/saved.ts";
import { filterParams, type ListQuery } from "./query.ts";

const session = () => sessionStorage;

/** Keyset pagination has cursors only for the next page, so the start of each visited page is remembered here. */
export function rememberPage(query: ListQuery): void {
  const cursors = known(query);
  cursors[query.page] = query.cursor;
  remember("pages", JSON.stringify({ key: String(filterParams(query)), cursors }), session);
}

/** The cursor of an earlier page; "" is the first page, undefined a page this tab has not seen. */
export function cursorOf(query: ListQuery, page: number): string | undefined {
  return page <= 1 ? "" : known(query)[page];
}

function known(query: ListQuery): Record<number, string> {
  const saved = JSON.parse(recall("pages", session) ?? "{}");
  return saved.key === String(filterParams(query)) ? saved.cursors : {};
}
