interface Versioned {
  id: string;
  version: number;
}

/** Keeps the update with the highest version of each document. */
export function newest<T extends Versioned>(known: Map<string, T>, items: T[]): void {
  for (const item of items) {
    const old = known.get(item.id);
    if (!old || item.version > old.version) {
      known.set(item.id, item);
    }
  }
}
