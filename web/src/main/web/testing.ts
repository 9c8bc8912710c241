/** Compares by value; a fault names both sides. */
export function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [text(actual), text(expected)];
  if (left !== right) {
    throw new Error(`Expected ${right} but got ${left}`);
  }
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    if (typeof part === "bigint") {
      return `${part}n`;
    }
    return part instanceof Set ? [...part] : part;
  }) ?? "undefined";
}
