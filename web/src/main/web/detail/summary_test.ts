import { equal } from "../testing.ts";
import { pagesOf } from "./summary.ts";

Deno.test("a chunk says on which pages it stands", () => {
  equal(pagesOf({ first_page: 3, last_page: 3 }), "page 3");
  equal(pagesOf({ first_page: 3, last_page: 5 }), "pages 3 to 5");
  equal(pagesOf({ first_page: null, last_page: null }), "");
});
