/** How many documents were finalized since this page was loaded. */
let finalized = 0;

export function countFinalized(): void {
  finalized += 1;
}

export function finalizedSoFar(): number {
  return finalized;
}
