import { equal } from "../testing.ts";
import { amount, amountText, sum } from "./amounts.ts";

Deno.test("sums are exact where floating point is not", () => {
  equal(amountText(sum([amount("0.10")!, amount("0.20")!])), "0.30");
  equal(amountText(sum([amount("546.90")!, amount("103.91")!])), "650.81");
});

Deno.test("what is no decimal amount is none", () => {
  equal(["", "1,50", "1.234,56", "12.", ".5", "1e3", "EUR 5"].map(amount), [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

Deno.test("places beyond cents and signs are kept", () => {
  equal(["-0.5", "1.005", "1234567890123456.78", "7"].map((text) => amountText(amount(text)!)), [
    "-0.50",
    "1.005",
    "1234567890123456.78",
    "7.00",
  ]);
});
