import type { DocumentPage } from "../contract.ts";
import { equal } from "../testing.ts";
import { queueParams, ReviewQueue } from "./queue.ts";

const pages: Record<string, { ids: string[]; next: string | null }> = {
  "": { ids: ["a", "b"], next: "2" },
  "2": { ids: ["c"], next: null },
};

function queue() {
  const asked: string[] = [];
  const made = new ReviewQueue(null, (params) => {
    const cursor = params.get("cursor") ?? "";
    asked.push(cursor);
    const { ids, next } = pages[cursor]!;
    return Promise.resolve({ items: ids.map((id) => ({ id })), total: 3, next_cursor: next } as unknown as DocumentPage);
  });
  return { made, asked };
}

Deno.test("the queue follows the list's filter but holds only what can be reviewed", () => {
  equal(
    String(queueParams("q=acme&status=failed&kind=invoice&sort=file_name")),
    "q=acme&kind=invoice&status=completed&review=needed&sort=file_name",
  );
  equal(String(queueParams("review=done")), "review=done&status=completed&sort=-uploaded_at");
  equal(String(queueParams(null)), "status=completed&review=needed&sort=-uploaded_at");
});

Deno.test("a place has its neighbours", async () => {
  equal(await queue().made.place("a"), { position: 1, total: 3, next: "b" });
});

Deno.test("the next page is loaded only when the end of the known ones is reached", async () => {
  const { made, asked } = queue();
  await made.place("a");
  equal(asked, [""]);
  equal(await made.place("b"), { position: 2, total: 3, previous: "a", next: "c" });
  equal(await made.place("c"), { position: 3, total: 3, previous: "b" });
  equal(asked, ["", "2"]);
});

Deno.test("a document outside of the queue leads into it", async () => {
  equal(await queue().made.place("x"), { total: 3, next: "a" });
});

Deno.test("a reload goes on with the queue as it was", async () => {
  const { made } = queue();
  await made.place("b");
  const again = new ReviewQueue(null, () => Promise.reject(new Error("asked again")), JSON.parse(JSON.stringify(made.saved)));
  equal(await again.place("b"), { position: 2, total: 3, previous: "a", next: "c" });
});
