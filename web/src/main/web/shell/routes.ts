const FIXED = {
  "/": "documents",
  "/documents": "documents",
  "/upload": "upload",
  "/review": "queue",
  "/pipeline": "pipeline",
  "/login": "login",
} as const;

type Fixed = (typeof FIXED)[keyof typeof FIXED];

export type Route =
  | { name: Fixed | "unknown" }
  | { name: "detail" | "review" | "export"; id: string };

/** Which screen a path shows. */
export function routeOf(path: string): Route {
  const fixed = (FIXED as Record<string, Fixed>)[path.length > 1 ? path.replace(/\/$/, "") : path];
  if (fixed) {
    return { name: fixed };
  }
  const [, id, screen] = /^\/documents\/([^/]+)(?:\/(review|export))?\/?$/.exec(path) ?? [];
  return id ? { name: (screen as "review" | "export" | undefined) ?? "detail", id: decodeURIComponent(id) } : { name: "unknown" };
}

/** Where to go after signing in: only to one of our own screens. */
export function safeNext(next: string | null): string {
  const known = next?.startsWith("/") && !next.startsWith("//") && !next.includes("\\");
  return next && known && !["unknown", "login"].includes(routeOf(next.split("?")[0] ?? "").name) ? next : "/documents";
}
