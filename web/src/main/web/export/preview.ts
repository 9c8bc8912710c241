import type { Head } from "../net/head.ts";

/** What is shown of an export: whole JSON indented for reading, everything else as it is up to its last full line. */
export function preview({ text, whole }: Head, format: "json" | "csv"): string {
  if (whole && format === "json") {
    return JSON.stringify(JSON.parse(text), null, 2);
  }
  return whole ? text : text.slice(0, text.lastIndexOf("\n") + 1) || text;
}
