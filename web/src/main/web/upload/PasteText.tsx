import { useState } from "preact/hooks";
import { LanguageChoice } from "../detail/OtherWords.tsx";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { navigate } from "../shell/router.ts";
import { Panel } from "../ui/Panel.tsx";

/** Makes a document of a text that is typed or pasted, and goes to it. */
export function PasteText() {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [translate, setTranslate] = useState("");
  const [plain, setPlain] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const send = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFault("");
    try {
      const { document_id } = await api.paste({
        text,
        ...(name.trim() && { name: name.trim() }),
        ...(translate && { translate }),
        ...(plain && { plain }),
      });
      navigate(`/documents/${document_id}`);
    } catch (error) {
      setFault(ApiError.of(error).message);
      setBusy(false);
    }
  };
  return (
    <Panel title="Text" id="paste">
      <form class="paste" onSubmit={send}>
        <label for="paste-text">Paste or type a text</label>
        <textarea id="paste-text" rows={5} maxLength={5_000_000} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <div class="choice">
          <label for="paste-name">Name</label>
          <input
            id="paste-name"
            type="text"
            maxLength={200}
            placeholder="pasted"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <LanguageChoice value={translate} onChange={setTranslate} />
          <label class="check">
            <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.currentTarget.checked)} />
            Plain words
          </label>
          <button type="submit" class="button" disabled={busy || !text.trim()}>Send text</button>
        </div>
        {fault && <p class="fault" role="alert">{fault}</p>}
      </form>
    </Panel>
  );
}
