import { equal } from "../testing.ts";
import { normalise } from "./normalise.ts";

Deno.test("amounts of any country become decimals", () => {
  const amount = (text: string) => normalise("total_amount", text);
  equal(["1.234,56", "1,234.56", "650,81", "€650.81", "1,500", "1'234.50", "12", "-3,20", "650.81."].map(amount), [
    "1234.56",
    "1234.56",
    "650.81",
    "650.81",
    "1500",
    "1234.50",
    "12",
    "-3.20",
    "650.81",
  ]);
});

Deno.test("dates are put in order", () => {
  equal(["3.11.2026", "03/11/2026", "2026/11/03", "2026-11-03,"].map((text) => normalise("due_date", text)), [
    "2026-11-03",
    "2026-11-03",
    "2026-11-03",
    "2026-11-03",
  ]);
});

Deno.test("signs become currencies, other words stay", () => {
  equal([normalise("currency", "€"), normalise("currency", "usd"), normalise("vendor_name", "Umbrella,")], ["EUR", "USD", "Umbrella"]);
});
