import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Icon } from "../ui/Icon.tsx";
import { charsetOf, mayChange, others } from "./charsets.ts";

interface Props {
  document: DocumentRecord;
  onProcessed: () => void;
}

/** The charset that a text or table was read in, and the way to have it read in another. */
export function CharsetFact({ document, onProcessed }: Props) {
  const taken = charsetOf(document);
  if (taken === undefined) {
    return null;
  }
  return (
    <div>
      <dt>Charset</dt>
      <dd>
        {taken || "not known"}
        {mayChange(document) && (
          <details>
            <summary>Letters are wrong?</summary>
            <Choice id={document.id} taken={taken} onProcessed={onProcessed} />
          </details>
        )}
      </dd>
    </div>
  );
}

function Choice({ id, taken, onProcessed }: { id: string; taken: string; onProcessed: () => void }) {
  const [charset, setCharset] = useState(others(taken)[0] ?? "UTF-8");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const process = async () => {
    setBusy(true);
    setFault("");
    try {
      await api.processAs(id, charset);
      onProcessed();
    } catch (error) {
      setFault(ApiError.of(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="choice">
      <select aria-label="Charset to read it in" value={charset} onChange={(event) => setCharset(event.currentTarget.value)}>
        {others(taken).map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
      <button type="button" class="button small" disabled={busy} onClick={process}>
        <Icon name="refresh" />
        Process again
      </button>
      {fault && <span class="fault" role="alert">{fault}</span>}
    </div>
  );
}
