import { equal } from "../testing.ts";
import { hit } from "./hit.ts";
import { turned, zoomed } from "./sheet.ts";

Deno.test("a page turned by a quarter swaps its sides", () => {
  equal([turned(600, 800, 0), turned(600, 800, 180)], [{ ratio: 0.75, share: 1 }, { ratio: 0.75, share: 1 }]);
  equal(turned(600, 800, 90), { ratio: 800 / 600, share: 0.75 });
});

Deno.test("zoom stops at both ends", () => {
  equal([zoomed(1, 1), zoomed(3, 1), zoomed(0.5, -1)], [1.25, 3, 0.5]);
});

Deno.test("the smallest box under the point is hit", () => {
  const line = { name: "line", box: { page: 1, x: 0.1, y: 0.1, width: 0.8, height: 0.05 } };
  const amount = { name: "amount", box: { page: 1, x: 0.8, y: 0.1, width: 0.1, height: 0.05 } };
  equal(hit([line, amount], 0.85, 0.12)?.name, "amount");
  equal(hit([line, amount], 0.2, 0.12)?.name, "line");
  equal(hit([line, amount], 0.2, 0.5), undefined);
});
