import { amount, amountText, sum } from "./amounts.ts";
import { ALL_LINES, type Draft, isEmpty } from "./draft.ts";
import { isAmount, isDate, labelOf } from "./fields.ts";

/** What rounding the tax may do to a total. */
const CENT = amount("0.01") ?? 0n;

export interface Problem {
  /** A field, `line_items.2.amount` for a cell, `line_items` for all lines, or "" for the document. */
  field: string;
  /** An error blocks finalizing, a warning should be looked at. */
  severity: "error" | "warning";
  message: string;
}

/** Checks of the values in the browser; the server repeats them and makes more. */
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
  if (net === undefined || tax === undefined || total === undefined || near(net + tax, total, CENT)) {
    return [];
  }
  const message = `Net + tax = ${amountText(net + tax)}, total says ${amountText(total)}`;
  return [{ field: "total_amount", severity: "warning", message }];
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
  return [...unnamed, ...cells, ...checkSum(lines, fields.net_amount ?? "", fields.total_amount ?? "")];
}

/** Lines show amounts before or after tax, and each may be rounded by half a cent. */
function checkSum(lines: Draft["lines"], net: string, total: string): Problem[] {
  const lineTotal = lineSum(lines);
  const rounding = CENT * BigInt(Math.max(1, Math.floor(lines.length / 2)));
  const stated = [net, total].filter((text) => text.trim()).map(amount);
  const first = stated[0];
  if (lineTotal === undefined || first === undefined || stated.some((value) => value !== undefined && near(lineTotal, value, rounding))) {
    return [];
  }
  const message = `Lines sum to ${amountText(lineTotal)}, ${net.trim() ? "net" : "total"} says ${amountText(first)}`;
  return [{ field: ALL_LINES, severity: "warning", message }];
}

function near(one: bigint, other: bigint, by: bigint): boolean {
  return one - other <= by && other - one <= by;
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
