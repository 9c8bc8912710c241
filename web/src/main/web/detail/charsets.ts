import type { DocumentRecord } from "../contract.ts";

/** What programs write that do not write UTF-8; the API takes every name that Java knows. */
export const CHARSETS = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "ISO-8859-1",
  "ISO-8859-2",
  "ISO-8859-15",
  "IBM850",
  "IBM852",
  "IBM866",
  "KOI8-R",
  "x-MacRoman",
  "windows-31j",
  "EUC-JP",
  "GB18030",
  "Big5",
  "x-windows-949",
];

const WITH_CHARSET = ["text/plain", "text/csv", "text/tab-separated-values"];

type Read = Pick<DocumentRecord, "status" | "media_type" | "text" | "table" | "finalized_at">;

/** The charset that a text or table was read in; empty when it is not known, undefined when its format says it. */
export function charsetOf(document: Read): string | undefined {
  const taken = document.text?.charset ?? document.table?.charset;
  return taken ?? (WITH_CHARSET.includes(document.media_type) ? "" : undefined);
}

/** Whether it can be read again now in another charset. */
export function mayChange(document: Read): boolean {
  return document.status === "completed" || document.status === "failed" || document.status === "cancelled";
}

/** Those to choose from: all but the one that was taken. */
export function others(taken: string): string[] {
  return CHARSETS.filter((name) => name.toLowerCase() !== taken.toLowerCase());
}
