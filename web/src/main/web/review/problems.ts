import type { DocumentRecord } from "../contract.ts";
import { check, type Problem } from "./checks.ts";
import { type Draft, draftOf } from "./draft.ts";
import { grouped, isAmount } from "./fields.ts";

const SURE = 0.8;

export interface Typed {
  document: DocumentRecord;
  draft: Draft;
  /** What the server refused on the last save, by field. */
  refused: Record<string, string>;
  /** Fields that the reviewer has confirmed. */
  accepted: Set<string>;
}

/** Everything to check, in the order of the form; what the typed values have overtaken is left out. */
export function problemsOf({ document, draft, refused, accepted }: Typed): Problem[] {
  if (document.status === "finalized") {
    return [];
  }
  const base = draftOf(document);
  const changed = (name: string) => draft.fields[name] !== base.fields[name];
  const amountsChanged = Object.keys(draft.fields).some((name) => isAmount(name) && changed(name));
  const own = check(draft, document.fields.filter((field) => field.required).map((field) => field.name));
  const named = (field: string) => own.some((problem) => problem.field === field) || field in refused;

  const fromServer = document.findings
    .filter(({ field }) => !field || !(named(field) || changed(field) || (isAmount(field) && amountsChanged)))
    .filter(({ field, severity }) => severity === "error" || !field || !accepted.has(field))
    .map(({ field, severity, message }): Problem => ({ field: field ?? "", severity, message }));
  const unsure = document.fields
    .filter(({ name, value, origin, confidence }) => value && origin === "read" && confidence < SURE && !changed(name))
    .filter(({ name }) => !accepted.has(name) && !named(name) && !fromServer.some(({ field }) => field === name))
    .map(({ name }): Problem => ({ field: name, severity: "look", message: "Read with low confidence" }));
  const fromSave = Object.entries(refused).map(([field, message]): Problem => ({ field, severity: "error", message }));
  const stillOpen = own.filter(({ field, severity }) => !(field in refused) && (severity === "error" || !accepted.has(field)));

  const order = ["", ...grouped(document.fields).flatMap(([, fields]) => fields.map((field) => field.name))];
  const rank = ({ field }: Problem) => order.includes(field) ? order.indexOf(field) : order.length;
  return [...fromSave, ...stillOpen, ...fromServer, ...unsure].sort((one, other) => rank(one) - rank(other));
}

export function isSure(confidence: number): boolean {
  return confidence >= SURE;
}

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
