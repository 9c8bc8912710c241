import { equal } from "../testing.ts";
import { documentOf, loadAhead, pagesOf } from "./ahead.ts";

const signal = new AbortController().signal;

/** Runs with a server that has one document, and tells what was asked of it. */
async function asked(pageCount: number, work: () => Promise<void>): Promise<string[]> {
  const paths: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (path) => {
    paths.push(String(path));
    return Promise.resolve(Response.json({ id: "a", page_count: pageCount, pages: [] }));
  };
  Object.assign(globalThis, {
    Image: class {
      set src(path: string) {
        paths.push(path);
      }
    },
  });
  try {
    await work();
  } finally {
    globalThis.fetch = fetch;
  }
  return paths;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

Deno.test("a document, its pages and the first image are there when they are asked for", async () => {
  const paths = await asked(2, async () => {
    loadAhead("a");
    await settled();
    await documentOf("a", signal);
    await pagesOf("a", signal);
  });
  equal(paths, ["/api/documents/a", "/api/documents/a/pages", "/api/documents/a/pages/1.png"]);
});

Deno.test("a document without pages is not asked for any", async () => {
  const paths = await asked(0, async () => {
    loadAhead("b");
    await settled();
  });
  equal(paths, ["/api/documents/b"]);
});
