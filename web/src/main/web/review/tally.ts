import { recall, remember } from "../state/saved.ts";

const session = () => sessionStorage;

export function countFinalized(): void {
  remember("finalized", String(finalizedSoFar() + 1), session);
}

/** How many documents were finalized in this tab. */
export function finalizedSoFar(): number {
  return Number(recall("finalized", session) ?? 0);
}
