import { isAmount, isDate } from "./fields.ts";

/** What a word of the page means in a field: amounts with a point, dates in ISO order, the rest as it stands. */
export function normalise(field: string, text: string): string {
  const plain = text.trim();
  if (isAmount(field) || /\.(amount|quantity|unit_price)$/.test(field)) {
    return normaliseAmount(plain);
  }
  if (isDate(field)) {
    return normaliseDate(plain);
  }
  return field === "currency" ? CURRENCIES[plain] ?? plain.toUpperCase() : plain.replace(/[,;:]$/, "");
}

const CURRENCIES: Record<string, string> = { "€": "EUR", "$": "USD", "£": "GBP" };

function normaliseAmount(text: string): string {
  const digits = text.replace(/[^\d.,-]/g, "").replace(/[.,-]+$/, "");
  const mark = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const places = digits.length - mark - 1;
  const single = digits.split(/[.,]/).length === 2;
  // A single mark before three digits separates thousands: 1,500 is not one and a half.
  if (mark < 0 || (single && places === 3)) {
    return digits.replace(/[.,]/g, "");
  }
  return `${digits.slice(0, mark).replace(/[.,]/g, "")}.${digits.slice(mark + 1)}`;
}

const MONTHS = monthNames(["en", "de", "fr", "es", "nl"]);
const LONGEST_DATE = 5;

/** The date that a word of the page is part of, such as "1," in "April 1, 2026"; the word itself when it is part of none. */
export function dateAround(words: string[], at: number): string {
  for (let length = LONGEST_DATE; length > 1; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const text = words.slice(from, from + length).join(" ");
      if (namedDate(text)) {
        return text;
      }
    }
  }
  return words[at] ?? "";
}

function normaliseDate(text: string): string {
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/.exec(text);
  if (numbers) {
    const [, first = "", second = "", year = ""] = numbers;
    return Number(second) > 12 ? isoDate(year, first, second) : isoDate(year, second, first);
  }
  return namedDate(text) ?? text.replaceAll("/", "-").replace(/[,;]$/, "");
}

/** Dates with the month in words: 1. April 2026, April 1, 2026 or 1 de abril de 2026. */
function namedDate(text: string): string | undefined {
  const parts = text.toLowerCase().split(/[\s.,]+/).filter((part) => part && part !== "de");
  const [first = "", second = "", year = ""] = parts;
  const [day, month] = MONTHS.has(first) ? [second, first] : [first, second];
  const number = MONTHS.get(month);
  const written = /^(\d{1,2})(st|nd|rd|th|er)?$/.exec(day);
  return parts.length === 3 && number && written?.[1] && /^\d{4}$/.test(year) ? isoDate(year, number, written[1]) : undefined;
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthNames(languages: string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 0; month < 12; month++) {
        names.set(format.format(Date.UTC(2026, month)).toLowerCase().replace(".", ""), String(month + 1));
      }
    }
  }
  return names;
}
