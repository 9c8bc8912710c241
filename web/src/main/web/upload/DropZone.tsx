import { useRef, useState } from "preact/hooks";
import { Icon } from "../ui/Icon.tsx";
import { ACCEPTED } from "./check.ts";
import { droppedFiles } from "./dropped.ts";
import { choose } from "./uploads.ts";

export function DropZone() {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) {
      await choose(await droppedFiles(event.dataTransfer));
    }
  };
  const chosen = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    await choose([...input.files ?? []]);
    input.value = "";
  };
  return (
    <div
      class={`drop ${over ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <strong>Drop files or folders here</strong>
      <p class="meta">{ACCEPTED}</p>
      <div class="drop-actions">
        <button type="button" class="button primary" onClick={() => files.current?.click()}>
          <Icon name="files" />Choose files
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>Choose folder</button>
      </div>
      <input ref={files} type="file" multiple hidden aria-label="Files" onChange={chosen} />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) {
            input.webkitdirectory = true;
          }
        }}
        type="file"
        hidden
        aria-label="Folder"
        onChange={chosen}
      />
    </div>
  );
}
