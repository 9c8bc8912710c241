import type { DocumentRecord, Finding, RecordField } from "../contract.ts";
import { equal } from "../testing.ts";
import { draftOf, EMPTY_LINE } from "./draft.ts";
import { firstProblem, nextProblem, problemsOf } from "./problems.ts";

const field = (name: string, value: string, confidence = 0.95): RecordField => ({
  name,
  value,
  confidence,
  origin: "read",
  required: false,
});
const record = (fields: RecordField[], findings: Finding[] = []) => ({ fields, findings, line_items: [] }) as unknown as DocumentRecord;
const TOTAL: Finding = {
  code: "TOTAL_MISMATCH",
  severity: "warning",
  line: 0,
  field: "total_amount",
  message: "from the server",
};
const DOUBT: Finding = { code: "LOW_CONFIDENCE", severity: "warning", line: 0, field: "vat_id", message: "only 55 % sure" };

function problems(document: DocumentRecord, typed: Record<string, string> = {}, accepted: string[] = [], refused = {}) {
  const draft = draftOf(document);
  return problemsOf({ document, draft: { ...draft, fields: { ...draft.fields, ...typed } }, refused, accepted: new Set(accepted) });
}

Deno.test("what the server found wants a look until it is accepted or changed", () => {
  const document = record([field("vat_id", "DE1", 0.55)], [DOUBT]);
  equal(problems(document).map((problem) => problem.message), ["only 55 % sure"]);
  equal(problems(document, {}, ["vat_id"]), []);
  equal(problems(document, { vat_id: "DE2" }), []);
});

Deno.test("a low confidence without a finding is nothing to check", () => {
  equal(problems(record([field("payment_status", "unpaid", 0.6)])), []);
});

Deno.test("values that nobody has typed are for the server to judge", () => {
  const document = record([field("net_amount", "1.00"), field("tax_amount", "1.00"), field("total_amount", "3.00")]);
  equal(problems(document), []);
  equal(problems(document, { iban: "" }), []);
  equal(problems(document, { net_amount: "5.00" }).map((problem) => problem.message), ["Net + tax = 6.00, total says 3.00"]);
});

Deno.test("one message about a sum: our own check of what was typed speaks for the server's", () => {
  const document = record([field("net_amount", "1.00"), field("tax_amount", "1.00"), field("total_amount", "3.00", 0.5)], [TOTAL]);
  equal(problems(document).map((problem) => problem.message), ["from the server"]);
  equal(problems(document, { net_amount: "1.50" }).map((problem) => problem.message), ["Net + tax = 2.50, total says 3.00"]);
});

Deno.test("two findings about one field are both shown", () => {
  equal(problems(record([field("total_amount", "3.00")], [TOTAL, { ...DOUBT, field: "total_amount" }])).length, 2);
});

Deno.test("a doubt about an amount stays when another amount changes", () => {
  const document = record([field("net_amount", "1.00"), field("total_amount", "3.00")], [{ ...DOUBT, field: "total_amount" }]);
  equal(problems(document, { net_amount: "2.00" }).length, 1);
});

Deno.test("other lines overtake what was found about their sum", () => {
  const document = record([field("net_amount", "1.00")], [{ ...TOTAL, code: "LINES_MISMATCH", field: "net_amount" }]);
  const draft = draftOf(document);
  const lines = [{ ...EMPTY_LINE, description: "x", amount: "1.00" }];
  equal(problemsOf({ document, draft, refused: {}, accepted: new Set() }).length, 1);
  equal(problemsOf({ document, draft: { ...draft, lines }, refused: {}, accepted: new Set() }), []);
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
  const document = record([field("total_amount", "1.00"), field("vendor_name", "A")], [{ ...DOUBT, field: "vendor_name" }]);
  const found = problems(document, { total_amount: "x" });
  equal(found.map((problem) => problem.field), ["vendor_name", "total_amount"]);
  equal(firstProblem(found), "total_amount");
});

Deno.test("a finalized record has nothing left to check", () => {
  equal(problems({ ...record([field("vat_id", "DE1", 0.1)], [DOUBT]), status: "finalized" }), []);
});

Deno.test("Enter goes round through the problems", () => {
  const document = record([field("vendor_name", "A"), field("total_amount", "1.00"), field("iban", "")], [{
    ...DOUBT,
    field: "vendor_name",
  }]);
  const order = ["vendor_name", "invoice_number", "total_amount", "iban"];
  const next = (from: string) => nextProblem(problems(document, { total_amount: "x", iban: "x" }), from, order);
  equal(["vendor_name", "invoice_number", "iban"].map(next), ["total_amount", "total_amount", "vendor_name"]);
  equal(nextProblem([], "iban", order), undefined);
});
