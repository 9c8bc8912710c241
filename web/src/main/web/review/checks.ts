import { amount, amountText, sum } from "./amounts.ts";
import { ALL_LINES, type Draft, isEmpty } from "./draft.ts";
import { isAmount, isDate, labelOf } from "./fields.ts";

export interface Problem {
  /** A field, `line_items.2.amount` for a cell, `line_items` for all lines, or "" for the document. */
  field: string;
  /** An error blocks finalizing, a warning wants a look, and so does a value read with low confidence. */
  severity: "error" | "warning" | "look";
  message: string;
}

/** What the typed record fails by itself; the server checks the same again and more. */
export function check(draft: Draft, required: string[]): Problem[] {
  return [
    ...Object.entries(draft.fields).flatMap(([name, value]) => checkField(name, value.trim(), required.includes(name))),
    ...checkDates(draft),
    ...checkTotal(draft),
    ...checkLines(draft),
  ];
}

function checkField(field: string, value: string, required: boolean): Problem[] {
  const error = (message: string): Problem[] => [{ field, severity: "error", message }];
  if (!value) {
    return required ? error(`${labelOf(field)} is required`) : [];
  }
  if (isAmount(field) && amount(value) === undefined) {
    return error(`“${value}” is not an amount like 1234.56`);
  }
  if (isDate(field) && !isIsoDate(value)) {
    return error(`“${value}” is not a date like 2026-11-03`);
  }
  if (field === "currency" && !/^[A-Z]{3}$/.test(value)) {
    return error(`“${value}” is not a currency code like EUR`);
  }
  if (field === "iban" && !isIban(value)) {
    return [{ field, severity: "warning", message: "The check digits of the IBAN do not fit" }];
  }
  return [];
}

function checkDates({ fields }: Draft): Problem[] {
  const [issued, due] = [fields.invoice_date ?? "", fields.due_date ?? ""];
  return isIsoDate(issued) && isIsoDate(due) && due < issued
    ? [{ field: "due_date", severity: "warning", message: "Due before the invoice date" }]
    : [];
}

function checkTotal({ fields }: Draft): Problem[] {
  const [net, tax, total] = ["net_amount", "tax_amount", "total_amount"].map((name) => amount(fields[name] ?? ""));
  if (net === undefined || tax === undefined || total === undefined || net + tax === total) {
    return [];
  }
  const message = `Net + tax = ${amountText(net + tax)}, total says ${amountText(total)}`;
  return [{ field: "total_amount", severity: "error", message }];
}

function checkLines({ fields, lines }: Draft): Problem[] {
  const cells = lines.flatMap((line, index) =>
    (["quantity", "unit_price", "amount"] as const)
      .filter((cell) => line[cell].trim() && amount(line[cell]) === undefined)
      .map((cell): Problem => ({ field: `${ALL_LINES}.${index}.${cell}`, severity: "error", message: `“${line[cell]}” is not a number` }))
  );
  const unnamed = lines.flatMap((line, index): Problem[] =>
    !isEmpty(line) && !line.description.trim()
      ? [{ field: `${ALL_LINES}.${index}.description`, severity: "error", message: "A line needs a description" }]
      : []
  );
  return [...unnamed, ...cells, ...checkSum(lineSum(lines), fields.net_amount ?? "", fields.total_amount ?? "")];
}

/** Lines are priced without tax or with it: their sum is the net amount or, also where net is not stated, the total. */
function checkSum(lines: bigint | undefined, net: string, total: string): Problem[] {
  const [name, stated] = net.trim() ? ["net", amount(net)] as const : ["total", amount(total)] as const;
  if (lines === undefined || stated === undefined || lines === stated || lines === amount(total)) {
    return [];
  }
  return [{ field: ALL_LINES, severity: "warning", message: `Lines sum to ${amountText(lines)}, ${name} says ${amountText(stated)}` }];
}

/** The sum of all lines; undefined when one has no amount or there are none. */
export function lineSum(lines: Draft["lines"]): bigint | undefined {
  const amounts = lines.filter((line) => !isEmpty(line)).map((line) => amount(line.amount));
  return amounts.length > 0 && amounts.every((value) => value !== undefined) ? sum(amounts) : undefined;
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** ISO 13616: the first four characters go last, letters become numbers, the rest of dividing by 97 is 1. */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(" ", "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(plain)) {
    return false;
  }
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
