import type { Box, Page } from "../contract.ts";

/** Whether a point, in fractions of the page, lies in the box, with a small tolerance. */
export function inside({ x, y, width, height }: Box, px: number, py: number): boolean {
  const slack = 0.003;
  return px >= x - slack && px <= x + width + slack && py >= y - slack && py <= y + height + slack;
}

/** The smallest thing under the point, so that a field inside a line can be reached. */
export function hit<T extends { box: Box }>(things: T[], px: number, py: number): T | undefined {
  return things
    .filter(({ box }) => inside(box, px, py))
    .sort((one, other) => one.box.width * one.box.height - other.box.width * other.box.height)[0];
}

export function wordAt(page: Page, px: number, py: number) {
  return hit(page.words, px, py);
}
