import type { DocumentRecord } from "../contract.ts";

/** Languages that a text may be wanted in, by ISO 639-1; the API takes more. */
const LANGUAGES = ["cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr", "uk"];

/** Their names in English with their codes, by name. */
export function languages(): [code: string, name: string][] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return LANGUAGES.map((code): [string, string] => [code, names.of(code) ?? code]).sort(([, a], [, b]) => a.localeCompare(b));
}

/** Why a text is not there in the words that it was wanted in. */
export function notDone(words: DocumentRecord["words"]): string[] {
  return [
    words?.not_translated && `Not translated: ${words.not_translated}.`,
    words?.not_plain && `Not put into plain words: ${words.not_plain}.`,
  ].filter((reason) => typeof reason === "string");
}
