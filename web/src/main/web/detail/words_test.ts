import { equal } from "../testing.ts";
import { languages, notDone } from "./words.ts";

Deno.test("languages stand by their names", () => {
  equal(languages().slice(0, 3), [["cs", "Czech"], ["da", "Danish"], ["nl", "Dutch"]]);
});

Deno.test("what was wanted and is not there is said with its reason", () => {
  equal(notDone(undefined), []);
  equal(notDone({ plain: true, translated: "de" }), []);
  equal(notDone({ plain: false, not_translated: "no translator", not_plain: "no language model" }), [
    "Not translated: no translator.",
    "Not put into plain words: no language model.",
  ]);
});
