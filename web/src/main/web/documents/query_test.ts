import type { Counts, DocumentSummary } from "../contract.ts";
import { equal } from "../testing.ts";
import { addressOf, liveTotal, matches, parseQuery, requestOf, toggledSort } from "./query.ts";

const parse = (text: string) => parseQuery(new URLSearchParams(text));
const row = (change: Partial<DocumentSummary>) =>
  ({ file_name: "inv_01.pdf", status: "queued", review: "none", kind: "invoice", source: "upload", ...change }) as DocumentSummary;

const COUNTS: Counts = {
  uploaded: 1,
  queued: 2,
  processing: 3,
  retry_wait: 4,
  completed: 5,
  finalized: 6,
  failed: 7,
  cancelled: 8,
  needs_review: 2,
};

Deno.test("the address survives parsing", () => {
  for (const address of ["/documents", "/documents?q=acme&status=failed&sort=file_name", "/documents?cursor=abc&page=3"]) {
    equal(addressOf(parse(address.split("?")[1] ?? "")), address);
  }
});

Deno.test("a page without a cursor is the first", () => {
  equal([parse("page=4").page, parse("cursor=x&page=-2").page, parse("cursor=x&page=2").page], [1, 1, 2]);
});

Deno.test("the request names order and size", () => {
  equal(String(requestOf(parse("q=a"))), "q=a&sort=-uploaded_at&limit=50");
});

Deno.test("a row matches by state, kind, source and text", () => {
  equal(matches(parse("status=queued,failed&q=INV"), row({})), true);
  equal(matches(parse("status=failed"), row({})), false);
  equal(matches(parse("q=2026-0042"), row({ invoice_number: "RE-2026-0042" })), true);
  equal(matches(parse("source=sftp"), row({})), false);
  equal(matches(parse("status=completed&review=needed"), row({ status: "completed", review: "done" })), false);
});

Deno.test("pressing a header turns the order", () => {
  equal([
    toggledSort("-uploaded_at", "uploaded_at"),
    toggledSort("uploaded_at", "uploaded_at"),
    toggledSort("status", "uploaded_at"),
    toggledSort("-status", "file_name"),
  ], ["uploaded_at", "-uploaded_at", "-uploaded_at", "file_name"]);
});

Deno.test("the total follows the counts unless the filter is finer", () => {
  equal(liveTotal(parse(""), 0, COUNTS), 36);
  equal(liveTotal(parse("status=queued"), 0, COUNTS), 2);
  equal(liveTotal(parse("status=completed&review=needed"), 0, COUNTS), 2);
  equal(liveTotal(parse("status=queued&q=a"), 1, COUNTS), 1);
  equal(liveTotal(parse("status=queued"), 9, undefined), 9);
});
