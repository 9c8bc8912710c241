/** How a page that is turned fits into its frame: the frame's shape, and the sheet's width as a share of the frame's. */
export function turned(width: number, height: number, degrees: number): { ratio: number; share: number } {
  const sideways = degrees % 180 !== 0;
  return sideways ? { ratio: height / width, share: width / height } : { ratio: width / height, share: 1 };
}

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

export function zoomed(now: number, step: 1 | -1): number {
  return ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, ZOOMS.indexOf(now) + step))] ?? 1;
}
