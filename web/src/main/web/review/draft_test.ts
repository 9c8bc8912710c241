import { equal } from "../testing.ts";
import { type Draft, draftOf, EMPTY_LINE, isDirty, rebase, requestOf, takeTheirs } from "./draft.ts";

const draft = (fields: Record<string, string>, lines: string[] = []): Draft => ({
  fields,
  lines: lines.map((amount) => ({ ...EMPTY_LINE, description: "x", amount })),
});

Deno.test("the request names every field and says null where nothing is", () => {
  const request = requestOf({ fields: { total_amount: " 5.00 ", iban: "" }, lines: [EMPTY_LINE] });
  equal(request, { fields: { total_amount: "5.00", iban: null }, line_items: [] });
});

Deno.test("a draft of a record is clean", () => {
  const record = {
    fields: [{ name: "iban", value: null, confidence: 0, origin: "read" as const, required: false }],
    line_items: [{ description: "a" }],
  };
  equal(isDirty(draftOf(record), draftOf(record)), false);
  equal(isDirty({ ...draftOf(record), lines: [] }, draftOf(record)), true);
});

Deno.test("changes of different fields go together", () => {
  const { draft: merged, conflicts } = rebase(draft({ a: "mine", b: "2" }), draft({ a: "1", b: "2" }), draft({ a: "1", b: "theirs" }));
  equal(merged.fields, { a: "mine", b: "theirs" });
  equal(conflicts, []);
});

Deno.test("a field both changed keeps my text and is asked about", () => {
  const { draft: merged, conflicts } = rebase(draft({ a: "mine" }), draft({ a: "1" }), draft({ a: "theirs" }));
  equal(merged.fields, { a: "mine" });
  equal(conflicts, [{ name: "a", mine: "mine", theirs: "theirs" }]);
  equal(takeTheirs(merged, draft({ a: "theirs" }), "a").fields, { a: "theirs" });
});

Deno.test("the same change is no conflict", () => {
  equal(rebase(draft({ a: "2" }), draft({ a: "1" }), draft({ a: "2" })).conflicts, []);
});

Deno.test("lines are taken or asked about as a whole", () => {
  const [base, theirs] = [draft({}, ["1"]), draft({}, ["1", "2"])];
  equal(rebase(base, base, theirs).draft.lines.length, 2);
  equal(rebase(draft({}, ["3"]), base, theirs).conflicts, [{ name: "line_items", mine: "x 3", theirs: "x 1; x 2" }]);
});
