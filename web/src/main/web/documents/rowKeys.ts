import type { RefObject } from "preact";
import { useKeys } from "../shell/keys.ts";

/** Moving through the rows: the focus is the mark, so Enter opens the row by itself. */
export function useRowKeys(list: RefObject<HTMLElement>, onSelect: (id: string, range: boolean) => void, onClear: () => void): void {
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>("tbody .file a") ?? [])];
  const current = () => document.activeElement?.closest<HTMLElement>("tr[data-id]");
  const move = (step: number) => {
    const all = links();
    const row = current();
    const at = row ? all.findIndex((link) => row.contains(link)) : step > 0 ? -1 : all.length;
    const to = all[Math.max(0, Math.min(all.length - 1, at + step))];
    to?.focus();
    to?.scrollIntoView({ block: "nearest" });
  };
  const select = (range: boolean) => {
    const id = current()?.dataset.id;
    if (id) {
      onSelect(id, range);
    }
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => select(false),
    X: () => select(true),
    o: () => current()?.querySelector<HTMLAnchorElement>(".file a")?.click(),
    Escape: onClear,
  });
}
