export type Route =
  | { name: "documents" | "upload" | "queue" | "pipeline" | "login" | "unknown" }
  | { name: "detail" | "review" | "export"; id: string };

const FIXED: Record<string, "documents" | "upload" | "queue" | "pipeline" | "login"> = {
  "/": "documents",
  "/documents": "documents",
  "/upload": "upload",
  "/review": "queue",
  "/pipeline": "pipeline",
  "/login": "login",
};

/** Which screen a path shows. */
export function routeOf(path: string): Route {
  const fixed = FIXED[path.length > 1 ? path.replace(/\/$/, "") : path];
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
