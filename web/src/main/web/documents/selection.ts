/** The documents that are marked, and the one that a range begins at. */
export interface Selection {
  ids: Set<string>;
  anchor: string;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: "" };

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  return { ids: next.delete(id) ? next : next.add(id), anchor: id };
}

/** Adds everything from the row marked last to this one; without such a row it is this one alone. */
export function extended({ ids, anchor }: Selection, id: string, order: string[]): Selection {
  const to = order.indexOf(id);
  const from = order.includes(anchor) ? order.indexOf(anchor) : to;
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: id };
}

/** Marks all, or none when all are marked. */
export function toggledAll({ ids }: Selection, order: string[]): Selection {
  return order.every((id) => ids.has(id)) ? NOTHING_SELECTED : { ids: new Set(order), anchor: "" };
}
