import { recall, remember } from "../state/saved.ts";
import { Store } from "../state/store.ts";

const THEMES = ["system", "light", "dark"] as const;
export type Theme = typeof THEMES[number];

const stored = recall("theme");
export const theme = new Store<Theme>(THEMES.find((name) => name === stored) ?? "system");

export function applyTheme(): void {
  if (theme.value === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme.value;
  }
}

export function nextTheme(): void {
  theme.set(THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? "system");
  remember("theme", theme.value);
  applyTheme();
}
