import { plural } from "../format/numbers.ts";
import { Connection } from "../shell/Connection.tsx";
import { useStore } from "../state/store.ts";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { DropZone } from "./DropZone.tsx";
import { PasteText } from "./PasteText.tsx";
import { UploadRow } from "./UploadRow.tsx";
import { submit, type Upload, uploads } from "./uploads.ts";

const WORDS: [Upload["state"], string][] = [
  ["ready", "selected"],
  ["waiting", "waiting"],
  ["sending", "sending"],
  ["sent", "uploaded"],
  ["failed", "failed"],
  ["refused", "rejected"],
];

export function UploadScreen() {
  const list = useStore(uploads);
  const count = (state: Upload["state"]) => list.filter((upload) => upload.state === state).length;
  const summary = WORDS.filter(([state]) => count(state) > 0).map(([state, word]) => `${count(state)} ${word}`).join(", ");
  const ready = count("ready");
  return (
    <Page title="Upload" beside={<Connection />}>
      <DropZone />
      <PasteText />
      {list.length > 0 && (
        <Panel title="This session" aside={<span class="meta" role="status">{summary}</span>}>
          <div class="table-frame flat">
            <table class="uploads">
              <caption class="visually-hidden">Files of this session</caption>
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col" class="end">Size</th>
                  <th scope="col">Type</th>
                  <th scope="col">Progress</th>
                  <th scope="col">State</th>
                  <th scope="col">
                    <span class="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>{list.map((upload) => <UploadRow key={upload.key} upload={upload} />)}</tbody>
            </table>
          </div>
          {ready > 0 && (
            <div class="submit">
              <button type="button" class="button primary" onClick={submit}>Upload {plural(ready, "file")}</button>
            </div>
          )}
        </Panel>
      )}
    </Page>
  );
}
