import { equal } from "../testing.ts";
import { preview } from "./preview.ts";

Deno.test("JSON is indented when it is all there", () => {
  equal(preview({ text: '{"a":"1"}', whole: true }, "json"), '{\n  "a": "1"\n}');
});

Deno.test("what was cut ends with a full line", () => {
  equal(preview({ text: "a,b\n1,2\n3", whole: false }, "csv"), "a,b\n1,2\n");
  equal(preview({ text: '{"a":', whole: false }, "json"), '{"a":');
});
