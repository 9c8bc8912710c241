const PLACES = 6;
const PATTERN = new RegExp(`^-?\\d{1,18}(\\.\\d{1,${PLACES}})?$`);

/** A decimal amount as millionths, so that sums are exact; undefined when it is not an amount. */
export function amount(text: string): bigint | undefined {
  const plain = text.trim();
  if (!PATTERN.test(plain)) {
    return undefined;
  }
  const [whole = "0", places = ""] = plain.replace("-", "").split(".");
  const value = BigInt(whole + places.padEnd(PLACES, "0"));
  return plain.startsWith("-") ? -value : value;
}

/** The shortest way to write it with at least two places. */
export function amountText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, "0");
  const places = digits.slice(-PLACES).replace(/0+$/, "").padEnd(2, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES)}.${places}`;
}

export function sum(values: bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
