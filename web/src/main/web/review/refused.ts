import type { ProblemError } from "../contract.ts";

/** The inline errors of a 422 by the names that the form gives its inputs. */
export function refusedFields(errors: ProblemError[] = []): Record<string, string> {
  return Object.fromEntries(errors.map(({ field, pointer, detail }) => [nameOf(field, pointer), detail]));
}

function nameOf(field: string | undefined, pointer: string | undefined): string {
  const [, first, ...rest] = (pointer ?? "").split("/");
  if (first === "line_items") {
    return ["line_items", ...rest].join(".");
  }
  if (first === "fields" && rest[0]) {
    return rest[0];
  }
  return (field ?? "").replace(/^fields\./, "").replace(/\[(\d+)\]/g, ".$1");
}
