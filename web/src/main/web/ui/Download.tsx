import { useState } from "preact/hooks";
import { ApiError, send } from "../net/http.ts";
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

/** A download link that checks first that the server will answer, because a browser's own download shows no error. */
export function Download({ href, name, label, primary, refused }: Props) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const look = primary ? "button primary" : "button";
  if (refused) {
    return <Refused icon="download" label={label} reason={refused} />;
  }
  const start = async (event: MouseEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault("");
    try {
      const answer = await send(href);
      await answer.body?.cancel();
      const link = Object.assign(document.createElement("a"), { href, download: name });
      link.click();
    } catch (error) {
      setFault(`It could not be downloaded: ${ApiError.of(error).message}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <a class={look} href={href} download={name} aria-busy={busy} onClick={start}>
        <Icon name="download" />
        {label}
      </a>
      {fault && <span class="fault" role="alert">{fault}</span>}
    </>
  );
}
