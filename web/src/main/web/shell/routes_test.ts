import { equal } from "../testing.ts";
import { routeOf, safeNext } from "./routes.ts";

Deno.test("every address names its screen", () => {
  equal(routeOf("/"), { name: "documents" });
  equal(routeOf("/documents/"), { name: "documents" });
  equal(routeOf("/documents/a%20b"), { name: "detail", id: "a b" });
  equal(routeOf("/documents/7/review"), { name: "review", id: "7" });
  equal(routeOf("/documents/7/export"), { name: "export", id: "7" });
  equal(routeOf("/documents/7/other"), { name: "unknown" });
  equal(routeOf("/hawtio/"), { name: "unknown" });
});

Deno.test("signing in never leads to a foreign page", () => {
  equal(
    ["/upload", "/documents?status=failed", "//evil.example", "/\\evil.example", "https://evil.example", "/login", null].map(safeNext),
    ["/upload", "/documents?status=failed", "/documents", "/documents", "/documents", "/documents", "/documents"],
  );
});
