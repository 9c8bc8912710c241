import { equal } from "../testing.ts";
import { refusedFields } from "./refused.ts";

Deno.test("errors find their inputs by pointer or by field", () => {
  const detail = "no";
  equal(
    Object.keys(refusedFields([
      { code: "x", detail, pointer: "/fields/due_date" },
      { code: "x", detail, pointer: "/line_items/2/amount" },
      { code: "x", detail, field: "currency" },
      { code: "x", detail, field: "line_items[1].quantity" },
    ])),
    ["due_date", "line_items.2.amount", "currency", "line_items.1.quantity"],
  );
});
