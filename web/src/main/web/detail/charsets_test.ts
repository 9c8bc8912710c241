import { equal } from "../testing.ts";
import { charsetOf, mayChange, others } from "./charsets.ts";

const read = (over: Partial<Parameters<typeof charsetOf>[0]>): Parameters<typeof charsetOf>[0] => ({
  status: "completed",
  media_type: "text/plain",
  ...over,
});

Deno.test("the charset is that of the text or table", () => {
  equal(charsetOf(read({ text: { characters: 1, chunks: 1, charset: "IBM850" } })), "IBM850");
  equal(charsetOf(read({ status: "failed" })), "");
  equal(charsetOf(read({ media_type: "application/pdf", text: { characters: 1, chunks: 1 } })), undefined);
});

Deno.test("only what is done and not finalized is read again", () => {
  equal((["queued", "processing", "completed", "failed", "finalized"] as const).filter((status) => mayChange(read({ status }))), [
    "completed",
    "failed",
  ]);
});

Deno.test("the charset that was taken is not offered again", () => {
  equal(others("Windows-1252").includes("windows-1252"), false);
  equal(others("").includes("UTF-8"), true);
});
