import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** Content that is made, and loaded, when it is opened. */
export function Opened({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
