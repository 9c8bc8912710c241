import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Panel } from "../ui/Panel.tsx";

interface Props {
  document: DocumentRecord;
  hold: Hold;
  onReleased: () => void;
}

type Hold = DocumentRecord["holds"][number];

const TITLES: Record<Hold, string> = {
  duplicate: "Held as a duplicate",
  changed: "Held because its file changed",
  einvoice_invalid: "Held because its electronic invoice breaks rules",
  einvoice_mismatch: "Held because its XML and its pages differ",
};

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
    <Panel title={TITLES[hold]}>
      <div class="hold">
        <Why document={document} hold={hold} />
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

function Why({ document, hold }: Pick<Props, "document" | "hold">) {
  if (hold === "duplicate") {
    return (
      <p>
        The same file had come before:{" "}
        <a href={`/documents/${document.duplicate_of}`}>the earlier document</a>. It cannot be finalized until it is released.
      </p>
    );
  }
  if (hold === "changed") {
    return (
      <p>
        Its file was written to after it had been taken, so this may be half of it. The whole file is taken again as a document of its own,
        see the timeline. It cannot be finalized until it is released.
      </p>
    );
  }
  return hold === "einvoice_invalid"
    ? (
      <Named document={document} code="EINVOICE_INVALID">
        The electronic invoice breaks rules that it says it follows, so that its receiver may refuse it. It cannot be finalized until it is
        released.
      </Named>
    )
    : (
      <Named document={document} code="EINVOICE_MISMATCH">
        The electronic invoice in the file states other values than its pages show. It cannot be finalized until it is released.
      </Named>
    );
}

function Named({ document, code, children }: { document: DocumentRecord; code: string; children: ComponentChildren }) {
  return (
    <>
      <p>{children}</p>
      <ul>
        {document.findings.filter((finding) => finding.code === code).map((finding) => <li key={finding.message}>{finding.message}</li>)}
      </ul>
    </>
  );
}
