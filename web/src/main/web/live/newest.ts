interface Versioned {
  id: string;
  version: number;
}

/** Keeps of each document the news with the highest version. */
export function newest<T extends Versioned>(known: Map<string, T>, items: T[]): void {
  for (const item of items) {
    const old = known.get(item.id);
    if (!old || item.version > old.version) {
      known.set(item.id, item);
    }
  }
}
