import { useEffect, useRef } from "preact/hooks";
import { recall, remember } from "../state/saved.ts";
import { Store } from "../state/store.ts";

/** Single-key shortcuts can be turned off (WCAG 2.1.4). */
export const singleKeys = new Store(recall("keys") !== "off");

export function setSingleKeys(on: boolean): void {
  singleKeys.set(on);
  remember("keys", on ? "on" : "off");
}

type Keys = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE = 1_000;

/** Single keys and sequences such as "g d"; they never fire while typing or under a dialog. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let first = "";
    let at = 0;
    const press = (event: KeyboardEvent) => {
      if (!singleKeys.value || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialogOpen()) {
        return;
      }
      const sequence = Date.now() - at < SEQUENCE ? `${first} ${event.key}` : event.key;
      const action = latest.current[sequence] ?? latest.current[event.key];
      first = event.key;
      at = Date.now();
      if (action) {
        event.preventDefault();
        action(event);
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
