import { equal } from "../testing.ts";
import { check, isIban, isIsoDate } from "./checks.ts";
import { type Draft, EMPTY_LINE } from "./draft.ts";

const GOOD: Draft = {
  fields: {
    vendor_name: "Umbrella AG",
    invoice_number: "INV-1",
    invoice_date: "2026-11-03",
    due_date: "2026-12-03",
    currency: "EUR",
    net_amount: "546.90",
    tax_amount: "103.91",
    total_amount: "650.81",
    iban: "DE89 3704 0044 0532 0130 00",
  },
  lines: [{ ...EMPTY_LINE, description: "Paper", amount: "500.00" }, { ...EMPTY_LINE, description: "Lamp", amount: "46.90" }],
};
const REQUIRED = ["vendor_name", "total_amount"];
const found = (change: Partial<Draft["fields"]>, lines = GOOD.lines) =>
  check({ fields: { ...GOOD.fields, ...change } as Draft["fields"], lines }, REQUIRED).map(({ field, severity, message }) =>
    `${severity} ${field}: ${message}`
  );

Deno.test("a good record has no problem", () => {
  equal(found({}), []);
});

Deno.test("net and tax must make the total, give or take a cent", () => {
  equal(found({ total_amount: "650.18" }), ["warning total_amount: Net + tax = 650.81, total says 650.18"]);
  equal(found({ total_amount: "650.80" }), []);
  equal(found({ tax_amount: "" }), []);
});

Deno.test("required fields must be there", () => {
  equal(found({ vendor_name: "  " }), ["error vendor_name: Supplier is required"]);
});

Deno.test("malformed values are named", () => {
  equal(found({ invoice_date: "2026-02-30" }), ["error invoice_date: “2026-02-30” is not a date like 2026-11-03"]);
  equal(found({ currency: "Euro" }), ["error currency: “Euro” is not a currency code like EUR"]);
  equal(found({ net_amount: "546,90" }), ["error net_amount: “546,90” is not an amount like 1234.56"]);
});

Deno.test("dates and IBAN may only look wrong", () => {
  equal(found({ due_date: "2026-11-02" }), ["warning due_date: Due before the invoice date"]);
  equal(found({ iban: "DE89370400440532013001" }), ["warning iban: The check digits of the IBAN do not fit"]);
});

Deno.test("lines sum to net or to the total", () => {
  const line = (amount: string) => [{ ...EMPTY_LINE, description: "x", amount }];
  equal(found({}, line("650.81")), []);
  equal(found({}, line("1.00")), ["warning line_items: Lines sum to 1.00, net says 546.90"]);
  equal(found({}, line("")), []);
  equal(found({}, line("x")), ["error line_items.0.amount: “x” is not a number"]);
  equal(found({}, [{ ...EMPTY_LINE, amount: "546.90" }]), ["error line_items.0.description: A line needs a description"]);
});

Deno.test("a date must exist", () => {
  equal(["2024-02-29", "2026-02-29", "03.11.2026", "2026-1-3"].map(isIsoDate), [true, false, false, false]);
});

Deno.test("an IBAN has check digits", () => {
  equal(["GB29 NWBK 6016 1331 9268 19", "RO49AAAA1B31007593840000", "DE00", "RO49AAAA1B31007593840001"].map(isIban), [
    true,
    true,
    false,
    false,
  ]);
});
