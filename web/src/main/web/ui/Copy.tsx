import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** A line to copy, such as a command or an id. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <span class="copy">
      <code>{text}</code>
      <button type="button" class="button quiet small" aria-label={`Copy ${label}`} onClick={copy}>
        <Icon name={copied ? "tick" : "copy"} />
      </button>
      <span class="visually-hidden" role="status">{copied ? "Copied" : ""}</span>
    </span>
  );
}
