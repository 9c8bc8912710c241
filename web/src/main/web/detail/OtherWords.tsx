import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Icon } from "../ui/Icon.tsx";
import { languages } from "./words.ts";

/** Has a text processed again, to have it in other words too. */
export function OtherWords({ document, onProcessed }: { document: DocumentRecord; onProcessed: () => void }) {
  return (
    <details>
      <summary>In other words</summary>
      <Choice document={document} onProcessed={onProcessed} />
    </details>
  );
}

function Choice({ document, onProcessed }: { document: DocumentRecord; onProcessed: () => void }) {
  const [translate, setTranslate] = useState(document.words?.translated ?? "");
  const [plain, setPlain] = useState(document.words?.plain ?? false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const process = async () => {
    setBusy(true);
    setFault("");
    try {
      await api.processInWords(document.id, { translate, plain });
      onProcessed();
    } catch (error) {
      setFault(ApiError.of(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="choice">
      <LanguageChoice value={translate} onChange={setTranslate} />
      <label class="check">
        <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.currentTarget.checked)} />
        Plain words
      </label>
      <button type="button" class="button small" disabled={busy} onClick={process}>
        <Icon name="refresh" />
        Process again
      </button>
      {fault && <span class="fault" role="alert">{fault}</span>}
    </div>
  );
}

/** A language to translate into, or none. */
export function LanguageChoice({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  return (
    <select aria-label="Translate into" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">Not translated</option>
      {languages().map(([code, name]) => <option key={code} value={code}>{name}</option>)}
    </select>
  );
}
