import { equal } from "../testing.ts";
import { newest } from "./newest.ts";

Deno.test("older news never replaces newer", () => {
  const known = new Map<string, { id: string; version: number }>();
  newest(known, [{ id: "a", version: 2 }, { id: "b", version: 1 }]);
  newest(known, [{ id: "a", version: 1 }, { id: "b", version: 3 }]);
  equal([...known.values()], [{ id: "a", version: 2 }, { id: "b", version: 3 }]);
});
