import type { DocumentRecord, RecordLine, ReviewRequest } from "../contract.ts";

export const LINE_CELLS = ["description", "quantity", "unit_price", "amount"] as const;
export type LineCell = typeof LINE_CELLS[number];

export interface Line extends Record<LineCell, string> {
  box?: RecordLine["box"];
}

/** What the reviewer sees and types; an empty text means that the document does not say. */
export interface Draft {
  fields: Record<string, string>;
  lines: Line[];
}

export const EMPTY_LINE: Line = { description: "", quantity: "", unit_price: "", amount: "" };

export function draftOf(document: Pick<DocumentRecord, "fields" | "line_items">): Draft {
  return {
    fields: Object.fromEntries(document.fields.map((field) => [field.name, field.value ?? ""])),
    lines: document.line_items.map(({ description, quantity, unit_price, amount, box }) => ({
      description,
      quantity: quantity ?? "",
      unit_price: unit_price ?? "",
      amount: amount ?? "",
      box,
    })),
  };
}

export function requestOf(draft: Draft): ReviewRequest {
  return {
    fields: Object.fromEntries(Object.entries(draft.fields).map(([name, value]) => [name, value.trim() || null])),
    line_items: draft.lines.filter((line) => !isEmpty(line)).map((line) => ({
      description: line.description.trim(),
      quantity: line.quantity.trim() || null,
      unit_price: line.unit_price.trim() || null,
      amount: line.amount.trim() || null,
      box: line.box ?? null,
    })),
  };
}

export function isEmpty(line: Line): boolean {
  return LINE_CELLS.every((cell) => !line[cell].trim());
}

export function isDirty(draft: Draft, base: Draft): boolean {
  return !sameLines(draft.lines, base.lines) || Object.keys(draft.fields).some((name) => draft.fields[name] !== base.fields[name]);
}

/** A field that the reviewer and someone else changed to different values; `line_items` stands for all lines. */
export interface Conflict {
  name: string;
  mine: string;
  theirs: string;
}

export const ALL_LINES = "line_items";

/** Puts my changes on top of theirs; what both changed keeps my text and is named. */
export function rebase(mine: Draft, base: Draft, theirs: Draft): { draft: Draft; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const fields = Object.fromEntries(
    Object.keys(theirs.fields).map((name) => {
      const [my, old, their] = [mine.fields[name] ?? "", base.fields[name] ?? "", theirs.fields[name] ?? ""];
      if (my === old) {
        return [name, their];
      }
      if (their !== old && their !== my) {
        conflicts.push({ name, mine: my, theirs: their });
      }
      return [name, my];
    }),
  );
  if (sameLines(mine.lines, base.lines)) {
    return { draft: { fields, lines: theirs.lines }, conflicts };
  }
  if (!sameLines(theirs.lines, base.lines) && !sameLines(theirs.lines, mine.lines)) {
    conflicts.push({ name: ALL_LINES, mine: summary(mine.lines), theirs: summary(theirs.lines) });
  }
  return { draft: { fields, lines: mine.lines }, conflicts };
}

export function takeTheirs(draft: Draft, theirs: Draft, name: string): Draft {
  return name === ALL_LINES
    ? { ...draft, lines: theirs.lines }
    : { ...draft, fields: { ...draft.fields, [name]: theirs.fields[name] ?? "" } };
}

export function sameLines(one: Line[], other: Line[]): boolean {
  return one.length === other.length && one.every((line, index) => LINE_CELLS.every((cell) => line[cell] === other[index]?.[cell]));
}

function summary(lines: Line[]): string {
  return lines.map((line) => `${line.description} ${line.amount}`.trim()).join("; ") || "no lines";
}
