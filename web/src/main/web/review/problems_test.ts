import type { DocumentRecord, Finding, RecordField } from "../contract.ts";
import { equal } from "../testing.ts";
import { draftOf } from "./draft.ts";
import { firstProblem, nextProblem, problemsOf } from "./problems.ts";

const field = (name: string, value: string, confidence = 0.95): RecordField => ({
  name,
  value,
  confidence,
  origin: "read",
  required: false,
});
const record = (fields: RecordField[], findings: Finding[] = []) => ({ fields, findings, line_items: [] }) as unknown as DocumentRecord;
const TOTAL: Finding = { code: "TOTAL", severity: "error", line: 0, field: "total_amount", message: "from the server" };

function problems(document: DocumentRecord, typed: Record<string, string> = {}, accepted: string[] = [], refused = {}) {
  const draft = draftOf(document);
  return problemsOf({ document, draft: { ...draft, fields: { ...draft.fields, ...typed } }, refused, accepted: new Set(accepted) });
}

Deno.test("a doubtful value wants a look until it is accepted or changed", () => {
  const document = record([field("vat_id", "DE1", 0.55)]);
  equal(problems(document).map((problem) => problem.severity), ["look"]);
  equal(problems(document, {}, ["vat_id"]), []);
  equal(problems(document, { vat_id: "DE2" }), []);
});

Deno.test("one message a field: our own check speaks for the server's", () => {
  const document = record([field("net_amount", "1.00"), field("tax_amount", "1.00"), field("total_amount", "3.00", 0.5)], [TOTAL]);
  equal(problems(document).map((problem) => problem.message), ["Net + tax = 2.00, total says 3.00"]);
});

Deno.test("a finding is overtaken when the amounts it was about have changed", () => {
  const document = record([field("net_amount", "1.00"), field("total_amount", "3.00")], [TOTAL]);
  equal(problems(document).length, 1);
  equal(problems(document, { net_amount: "2.00" }), []);
});

Deno.test("what the server refused stays at its field", () => {
  const document = record([field("invoice_number", "1")]);
  equal(problems(document, {}, [], { invoice_number: "Too long" }), [{ field: "invoice_number", severity: "error", message: "Too long" }]);
});

Deno.test("problems come in the order of the form and errors get the focus first", () => {
  const document = record([field("total_amount", "x"), field("vendor_name", "A", 0.1)]);
  const found = problems(document);
  equal(found.map((problem) => problem.field), ["vendor_name", "total_amount"]);
  equal(firstProblem(found), "total_amount");
});

Deno.test("a finalized record has nothing left to check", () => {
  equal(problems({ ...record([field("vat_id", "DE1", 0.1)]), status: "finalized" }), []);
});

Deno.test("Enter goes round through the problems", () => {
  const document = record([field("vendor_name", "A", 0.1), field("total_amount", "x"), field("iban", "x")]);
  const order = ["vendor_name", "invoice_number", "total_amount", "iban"];
  const next = (from: string) => nextProblem(problems(document), from, order);
  equal(["vendor_name", "invoice_number", "iban"].map(next), ["total_amount", "total_amount", "vendor_name"]);
  equal(nextProblem([], "iban", order), undefined);
});
