import type { DocumentSummary } from "../contract.ts";
import { equal } from "../testing.ts";
import { mergeNews, newerThan } from "./merge.ts";

const row = (id: string, version: number, more: Partial<DocumentSummary> = {}) =>
  ({ id, version, status: "queued", uploaded_at: "2026-11-25T10:00:00Z", ...more }) as DocumentSummary;

const list = { rows: [row("a", 3), row("b", 5)], arrivals: new Set<string>() };
const scope = { matches: () => true, whole: false, latest: "2026-11-25T10:00:00Z" };

Deno.test("only a higher version changes a row", () => {
  const { rows } = mergeNews(list, [row("a", 4, { status: "processing" }), row("b", 5, { status: "failed" })], scope);
  equal(rows.map((each) => each.status), ["processing", "queued"]);
});

Deno.test("the order never changes", () => {
  equal(mergeNews(list, [row("b", 9), row("a", 9)], scope).rows.map((each) => each.id), ["a", "b"]);
});

Deno.test("nothing new leaves the same list, so nothing is painted", () => {
  equal(mergeNews(list, [row("a", 3)], scope) === list, true);
});

Deno.test("a later upload waits to be shown, a document of another page does not", () => {
  const news = [row("new", 1, { uploaded_at: "2026-11-25T10:00:01Z" }), row("old", 9, { uploaded_at: "2026-11-01T00:00:00Z" })];
  equal(mergeNews(list, news, scope).arrivals, new Set(["new"]));
  equal(mergeNews(list, news, { ...scope, whole: true }).arrivals, new Set(["new", "old"]));
});

Deno.test("what no longer matches is no arrival", () => {
  const waiting = { rows: [], arrivals: new Set(["x"]) };
  equal(mergeNews(waiting, [row("x", 2)], { ...scope, matches: () => false }).arrivals, new Set());
});

Deno.test("what a page in another order leaves out is not new", () => {
  const rows = [row("a", 1), row("b", 1, { uploaded_at: "2026-11-26T00:00:00Z" })];
  equal(newerThan(rows, "2026-11-27T00:00:00.000Z", true), "2026-11-26T00:00:00Z");
  equal(newerThan(rows, "2026-11-27T00:00:00.000Z", false), "2026-11-27T00:00:00.000Z");
  equal(newerThan(rows, "", false), "2026-11-26T00:00:00Z");
});
