import { equal } from "../testing.ts";
import { Rate } from "./rate.ts";

Deno.test("one point is no rate", () => {
  const rate = new Rate();
  rate.add(0, 0);
  equal(rate.perSecond, undefined);
});

Deno.test("the rate looks back ten seconds", () => {
  const rate = new Rate();
  rate.add(0, 0);
  rate.add(5_000, 5_000_000);
  equal(rate.perSecond, 1_000_000);
  rate.add(16_000, 5_000_000);
  rate.add(17_000, 7_000_000);
  equal(rate.perSecond, 2_000_000);
});
