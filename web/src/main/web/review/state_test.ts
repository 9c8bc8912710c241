import type { DocumentRecord } from "../contract.ts";
import { equal } from "../testing.ts";
import { answered, begin, changed, met, saved, typed, typedCell, undone } from "./state.ts";

const tagged = (etag: string, values: Record<string, string>) => ({
  etag,
  document: {
    fields: Object.entries(values).map(([name, value]) => ({ name, value })),
    line_items: [{ description: "Paper", amount: "1.00" }],
  } as unknown as DocumentRecord,
});

Deno.test("typing makes it dirty, undoing makes it clean", () => {
  const state = begin(tagged("1", { a: "x" }));
  equal(changed(typed(state, "a", "y")), true);
  equal(changed(undone(typed(state, "a", "y"), "a")), false);
  equal(changed(undone(typedCell(state, 0, "amount", "2.00"), "line_items.0.amount")), false);
});

Deno.test("someone else's save never drops what was typed", () => {
  const state = met(typed(begin(tagged("1", { a: "x", b: "x" })), "a", "mine"), tagged("2", { a: "theirs", b: "new" }));
  equal([state.base.etag, state.draft.fields], ["2", { a: "mine", b: "new" }]);
  equal(answered(state, "a", "mine").draft.fields.a, "mine");
  const theirs = answered(state, "a", "theirs");
  equal([theirs.draft.fields.a, theirs.conflicts, changed(theirs)], ["theirs", [], false]);
});

Deno.test("a question stays open when the document changes once more", () => {
  const once = met(typed(begin(tagged("1", { a: "x" })), "a", "mine"), tagged("2", { a: "theirs" }));
  equal(met(once, tagged("3", { a: "theirs" })).conflicts.length, 1);
});

Deno.test("what was typed while saving is kept", () => {
  const sent = typed(begin(tagged("1", { a: "x", b: "x" })), "a", "y");
  const state = saved(typed(sent, "b", "later"), sent.draft, tagged("2", { a: "y", b: "x" }));
  equal([state.draft.fields, changed(state)], [{ a: "y", b: "later" }, true]);
});

Deno.test("typing clears the server's refusal of that field", () => {
  const state = { ...begin(tagged("1", { a: "x" })), refused: { a: "bad", b: "bad" } };
  equal(typed(state, "a", "y").refused, { b: "bad" });
});
