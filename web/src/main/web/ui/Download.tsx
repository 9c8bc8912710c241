import { useState } from "preact/hooks";
import { keepSession } from "../net/http.ts";
import { Icon } from "./Icon.tsx";
import { Refused } from "./Refused.tsx";

interface Props {
  href: string;
  name: string;
  label: string;
  primary?: boolean;
  /** Why it cannot be downloaded now. */
  refused?: string;
}

/** A link that renews the session first, because a browser's own download cannot. */
export function Download({ href, name, label, primary, refused }: Props) {
  const [busy, setBusy] = useState(false);
  const look = primary ? "button primary" : "button";
  if (refused) {
    return <Refused icon="download" label={label} reason={refused} />;
  }
  const start = async (event: MouseEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await keepSession();
      const link = Object.assign(document.createElement("a"), { href, download: name });
      link.click();
    } finally {
      setBusy(false);
    }
  };
  return (
    <a class={look} href={href} download={name} aria-busy={busy} onClick={start}>
      <Icon name="download" />
      {label}
    </a>
  );
}
