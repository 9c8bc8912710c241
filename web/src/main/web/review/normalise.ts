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

function normaliseDate(text: string): string {
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/.exec(text);
  if (european) {
    const [, day = "", month = "", year = ""] = european;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  return text.replaceAll("/", "-").replace(/[,;]$/, "");
}
