import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Panel } from "../ui/Panel.tsx";

interface Props {
  document: DocumentRecord;
  onReleased: () => void;
}

/** Why the document waits, the one that it repeats, and the way on. */
export function HoldPanel({ document, onReleased }: Props) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const release = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFault("");
    try {
      await api.release(document.id, "duplicate", reason.trim());
      onReleased();
    } catch (error) {
      setFault(ApiError.of(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title="Held as a duplicate">
      <div class="hold">
        <p>
          The same file had come before:{" "}
          <a href={`/documents/${document.duplicate_of}`}>the earlier document</a>. It cannot be finalized until it is released.
        </p>
        <form onSubmit={release}>
          <label>
            Reason
            <input value={reason} maxLength={500} required onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button type="submit" class="button" disabled={busy || reason.trim() === ""}>Release</button>
        </form>
        {fault && <p class="fault" role="alert">{fault}</p>}
      </div>
    </Panel>
  );
}
