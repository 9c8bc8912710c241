import { equal } from "../testing.ts";
import { languageTag } from "./languages.ts";
import { bytes, count, percent, plural, share } from "./numbers.ts";
import { ago, duration } from "./times.ts";

const NOW = Date.parse("2026-11-25T12:00:00Z");

Deno.test("bytes are short", () => {
  equal([0, 1023, 1024, 1536 * 1024, 84 * 1024 ** 2, 3 * 1024 ** 3].map(bytes), ["0 B", "1023 B", "1 KB", "1.5 MB", "84.0 MB", "3.0 GB"]);
});

Deno.test("counts have separators and a number", () => {
  equal([count(1110), plural(1, "file"), plural(12000, "file")], ["1,110", "1 file", "12,000 files"]);
});

Deno.test("shares stay between nothing and all", () => {
  equal([share(3, 4), share(5, 4), share(1, 0), percent(0.975)], [0.75, 1, 0, "98%"]);
});

Deno.test("recent times are relative, old ones are dates", () => {
  const at = (iso: string) => ago(iso, NOW);
  equal(
    [
      "2026-11-25T11:59:55Z",
      "2026-11-25T11:59:20Z",
      "2026-11-25T11:46:00Z",
      "2026-11-25T02:00:00Z",
      "2026-11-22T12:00:00Z",
      "2026-01-02T12:00:00Z",
    ].map(at),
    ["just now", "40 s ago", "14 min ago", "10 h ago", "3 d ago", "2 Jan 2026"],
  );
});

Deno.test("durations keep two units", () => {
  equal([-5, 400, 12_300, 185_000, 7_800_000].map(duration), ["0 s", "0.4 s", "12 s", "3 min 5 s", "2 h 10 min"]);
});

Deno.test("languages are the tags that HTML wants", () => {
  equal(["eng", "deu", "ces", null].map(languageTag), ["en", "de", "cs", undefined]);
});
