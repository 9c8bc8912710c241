import { ALL_LINES } from "./draft.ts";

export function inputId(name: string): string {
  return `field-${name}`;
}

/** Moves the focus to a field, to the first amount for all lines, or to the button of that id. */
export function focusField(name: string | undefined): void {
  if (!name) {
    return;
  }
  const element = document.getElementById(inputId(name === ALL_LINES ? `${ALL_LINES}.0.amount` : name)) ?? document.getElementById(name);
  element?.focus();
  if (element instanceof HTMLInputElement) {
    element.select();
  }
}
