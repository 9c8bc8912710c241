import type { DocumentRecord, Finding } from "../contract.ts";
import { check, type Problem } from "./checks.ts";
import { ALL_LINES, type Draft, draftOf, sameLines } from "./draft.ts";
import { grouped } from "./fields.ts";

export interface Typed {
  document: DocumentRecord;
  draft: Draft;
  /** What the server refused on the last save, by field. */
  refused: Record<string, string>;
  /** Fields that the reviewer has confirmed. */
  accepted: Set<string>;
}

/** All problems, in the order of the form: the server's findings, and failed checks of the values typed since. */
export function problemsOf({ document, draft, refused, accepted }: Typed): Problem[] {
  if (document.status === "finalized") {
    return [];
  }
  const base = draftOf(document);
  const required = document.fields.filter((field) => field.required).map((field) => field.name);
  const known = check(base, required);
  const typed = check(draft, required)
    .filter((problem) => !known.some(({ field, message }) => field === problem.field && message === problem.message))
    .filter(({ field }) => !(field in refused));
  const named = (field: string) => field in refused || typed.some((problem) => problem.field === field);

  const changes = changesOf(draft, base);
  const found = document.findings
    .filter((finding) => !(finding.field && named(finding.field)) && !isOvertaken(finding, changes))
    .map(({ field, severity, message }): Problem => ({ field: field ?? "", severity, message }));
  const fromSave = Object.entries(refused).map(([field, message]): Problem => ({ field, severity: "error", message }));

  const order = ["", ...grouped(document.fields).flatMap(([, fields]) => fields.map((field) => field.name))];
  const rank = ({ field }: Problem) => order.includes(field) ? order.indexOf(field) : order.length;
  return [...fromSave, ...typed, ...found]
    .filter(({ field, severity }) => severity === "error" || !field || !accepted.has(field))
    .sort((one, other) => rank(one) - rank(other));
}

/** The fields that differ from the server's values; all lines count as one. */
function changesOf(draft: Draft, base: Draft): Set<string> {
  const names = Object.keys(draft.fields).filter((name) => draft.fields[name]?.trim() !== base.fields[name]);
  return new Set(sameLines(draft.lines, base.lines) ? names : [...names, ALL_LINES]);
}

/** Whether a value that the finding is about has been typed over. */
function isOvertaken({ code, field }: Finding, changes: Set<string>): boolean {
  const about = ABOUT[code] ?? (field ? [field] : []);
  return about.some((name) => changes.has(name));
}

/** The findings about several values; every other one is about its own field. */
const ABOUT: Record<string, string[]> = {
  TOTAL_MISMATCH: ["net_amount", "tax_amount", "total_amount"],
  LINES_MISMATCH: ["net_amount", "total_amount", ALL_LINES],
  DATE_ORDER: ["invoice_date", "due_date"],
};

/** Where the focus goes first: to a failed check before a doubtful value. */
export function firstProblem(problems: Problem[]): string | undefined {
  const placed = problems.filter((problem) => problem.field);
  return (placed.find((problem) => problem.severity === "error") ?? placed[0])?.field;
}

/** The problem after this field, going round; undefined when none is left. */
export function nextProblem(problems: Problem[], field: string, order: string[]): string | undefined {
  const open = [...new Set(problems.map((problem) => problem.field))].filter((name) => name && name !== field);
  const place = (name: string) => order.indexOf(name);
  return open.find((name) => place(name) > place(field)) ?? open[0];
}
