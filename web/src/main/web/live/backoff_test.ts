import { equal } from "../testing.ts";
import { backoff } from "./backoff.ts";

Deno.test("the wait doubles up to fifteen seconds", () => {
  equal([0, 1, 2, 3, 4, 5, 9, 40].map((n) => backoff(n, () => 1)), [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
});

Deno.test("chance takes away at most half of the wait", () => {
  equal([0, 5].map((n) => backoff(n, () => 0)), [250, 7500]);
});
