import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Panel } from "../ui/Panel.tsx";

interface Props {
  document: DocumentRecord;
  hold: "duplicate" | "changed";
  onReleased: () => void;
}

/** Why the document is held, and the form to release it. */
export function HoldPanel({ document, hold, onReleased }: Props) {
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const release = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFault("");
    try {
      await api.release(document.id, hold, reason.trim());
      onReleased();
    } catch (error) {
      setFault(ApiError.of(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={hold === "duplicate" ? "Held as a duplicate" : "Held because its file changed"}>
      <div class="hold">
        {hold === "duplicate"
          ? (
            <p>
              The same file had come before:{" "}
              <a href={`/documents/${document.duplicate_of}`}>the earlier document</a>. It cannot be finalized until it is released.
            </p>
          )
          : (
            <p>
              Its file was written to after it had been taken, so this may be half of it. The whole file is taken again as a document of its
              own, see the timeline. It cannot be finalized until it is released.
            </p>
          )}
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
