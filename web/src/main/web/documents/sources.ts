import { useRef } from "preact/hooks";
import type { DocumentSummary } from "../contract.ts";

/** The sources seen so far, since the contract does not list them. */
export function useSources(rows: DocumentSummary[], chosen: string): string[] {
  const seen = useRef(new Set<string>());
  rows.forEach((row) => seen.current.add(row.source));
  if (chosen) {
    seen.current.add(chosen);
  }
  return [...seen.current].sort();
}
