/** Returns the tag that HTML wants (BCP 47, "de") for the code that the API gives (ISO 639-2/T, "deu"). */
export function languageTag(code: string | null | undefined): string | undefined {
  return code ? Intl.getCanonicalLocales(code)[0] : undefined;
}
