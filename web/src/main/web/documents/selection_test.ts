import { equal } from "../testing.ts";
import { extended, NOTHING_SELECTED, toggled, toggledAll } from "./selection.ts";

const ORDER = ["a", "b", "c", "d"];

Deno.test("a second press takes the mark away", () => {
  const once = toggled(NOTHING_SELECTED, "b");
  equal([[...once.ids], [...toggled(once, "b").ids]], [["b"], []]);
});

Deno.test("a range goes from the row marked last, in either direction", () => {
  equal(extended(toggled(NOTHING_SELECTED, "b"), "d", ORDER).ids, new Set(["b", "c", "d"]));
  equal(extended(toggled(NOTHING_SELECTED, "c"), "a", ORDER).ids, new Set(["c", "a", "b"]));
});

Deno.test("a range without a beginning is one row", () => {
  equal(extended(NOTHING_SELECTED, "c", ORDER).ids, new Set(["c"]));
  equal(extended(toggled(NOTHING_SELECTED, "gone"), "c", ORDER).ids, new Set(["gone", "c"]));
});

Deno.test("all, then none", () => {
  const all = toggledAll(NOTHING_SELECTED, ORDER);
  equal([all.ids.size, toggledAll(all, ORDER).ids.size], [4, 0]);
});
