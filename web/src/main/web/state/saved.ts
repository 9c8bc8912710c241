/** What this browser remembers for this user; a blocked storage only means that nothing is remembered. */
export function remember(name: string, value: string, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(`docket.${name}`, value);
  } catch {
    // storage is full or forbidden
  }
}

export function recall(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(`docket.${name}`);
  } catch {
    return null;
  }
}
