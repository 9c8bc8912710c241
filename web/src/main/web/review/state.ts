import type { Tagged } from "../net/api.ts";
import { ALL_LINES, type Conflict, type Draft, draftOf, isDirty, type LineCell, rebase, takeTheirs } from "./draft.ts";

/** One document under review: what the server has and what has been typed since. */
export interface ReviewState {
  base: Tagged;
  draft: Draft;
  refused: Record<string, string>;
  accepted: Set<string>;
  /** Conflicts after someone else saved; until they are resolved, my values are kept. */
  conflicts: Conflict[];
}

export function begin(base: Tagged): ReviewState {
  return { base, draft: draftOf(base.document), refused: {}, accepted: new Set(), conflicts: [] };
}

export function changed(state: ReviewState): boolean {
  return isDirty(state.draft, draftOf(state.base.document));
}

export function typed(state: ReviewState, name: string, value: string): ReviewState {
  return { ...cleared(state, name), draft: { ...state.draft, fields: { ...state.draft.fields, [name]: value } } };
}

export function typedCell(state: ReviewState, index: number, cell: LineCell, value: string): ReviewState {
  const lines = state.draft.lines.map((line, at) => at === index ? { ...line, [cell]: value } : line);
  return { ...cleared(state, `${ALL_LINES}.${index}.${cell}`), draft: { ...state.draft, lines } };
}

export function withLines(state: ReviewState, lines: Draft["lines"]): ReviewState {
  return { ...state, draft: { ...state.draft, lines }, refused: withoutLines(state.refused) };
}

export function accepted(state: ReviewState, name: string): ReviewState {
  return { ...state, accepted: new Set(state.accepted).add(name) };
}

/** The field as the server has it. */
export function undone(state: ReviewState, name: string): ReviewState {
  const base = draftOf(state.base.document);
  const [, index = "", cell = ""] = new RegExp(`^${ALL_LINES}\\.(\\d+)\\.(.+)$`).exec(name) ?? [];
  return cell
    ? typedCell(state, Number(index), cell as LineCell, base.lines[Number(index)]?.[cell as LineCell] ?? "")
    : typed(state, name, base.fields[name] ?? "");
}

/** A newer document from the server: what was typed stays. */
export function met(state: ReviewState, fresh: Tagged): ReviewState {
  const { draft, conflicts } = rebase(state.draft, draftOf(state.base.document), draftOf(fresh.document));
  const open = state.conflicts.filter(({ name }) => !conflicts.some((conflict) => conflict.name === name));
  return { ...state, base: fresh, draft, conflicts: [...open, ...conflicts] };
}

/** The server took what was sent; what was typed while it did stays typed. */
export function saved(state: ReviewState, sent: Draft, fresh: Tagged): ReviewState {
  const { draft } = rebase(state.draft, sent, draftOf(fresh.document));
  return { ...state, base: fresh, draft, refused: {}, conflicts: [] };
}

export function answered(state: ReviewState, name: string, whose: "mine" | "theirs"): ReviewState {
  const draft = whose === "mine" ? state.draft : takeTheirs(state.draft, draftOf(state.base.document), name);
  return { ...state, draft, conflicts: state.conflicts.filter((conflict) => conflict.name !== name) };
}

function cleared(state: ReviewState, name: string): ReviewState {
  const { [name]: _, ...refused } = state.refused;
  return { ...state, refused };
}

function withoutLines(refused: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(refused).filter(([name]) => !name.startsWith(ALL_LINES)));
}
