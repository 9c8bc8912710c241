import { equal } from "../testing.ts";
import { dateAround, normalise } from "./normalise.ts";

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

Deno.test("a number that is no month is the day", () => {
  equal(normalise("due_date", "04/30/2026"), "2026-04-30");
});

Deno.test("months in words are understood", () => {
  const dates = ["April 1, 2026", "1. April 2026", "1er avril 2026", "1 de abril de 2026", "1 apr. 2026", "Apr 1st, 2026"];
  equal(dates.map((text) => normalise("invoice_date", text)), dates.map(() => "2026-04-01"));
  equal(["3. März 2026", "3 mrt. 2026", "3 août 2026"].map((text) => normalise("due_date", text)), [
    "2026-03-03",
    "2026-03-03",
    "2026-08-03",
  ]);
});

Deno.test("any word of a date stands for all of it", () => {
  const words = ["Date", "April", "1,", "2026", "12.03.2026", "Total"];
  equal([1, 2, 3, 4, 5].map((at) => normalise("invoice_date", dateAround(words, at))), [
    "2026-04-01",
    "2026-04-01",
    "2026-04-01",
    "2026-03-12",
    "Total",
  ]);
});

Deno.test("an amount with a space goes together", () => {
  equal(normalise("total_amount", "1 234,56"), "1234.56");
});
