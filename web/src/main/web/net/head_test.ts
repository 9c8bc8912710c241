import { equal } from "../testing.ts";
import { headOf } from "./head.ts";

Deno.test("a short answer is whole", async () => {
  equal(await headOf(new Response("äöü"), 10), { text: "äöü", whole: true });
  equal(await headOf(new Response(null), 10), { text: "", whole: true });
});

Deno.test("a long answer is cut and given up", async () => {
  let cancelled = false;
  const endless = new ReadableStream({
    pull: (out) => out.enqueue(new TextEncoder().encode("abc")),
    cancel: () => {
      cancelled = true;
    },
  });
  equal(await headOf(new Response(endless), 7), { text: "abcabca", whole: false });
  equal(cancelled, true);
});
