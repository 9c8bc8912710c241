const FIRST = 500;
const LONGEST = 15_000;

/** Milliseconds before try number `failures` (0 is the first): half of it fixed, half by chance. */
export function backoff(failures: number, chance: () => number = Math.random): number {
  const cap = Math.min(LONGEST, FIRST * 2 ** failures);
  return cap / 2 + chance() * cap / 2;
}
