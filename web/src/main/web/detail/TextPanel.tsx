import type { DocumentRecord } from "../contract.ts";
import { count, plural } from "../format/numbers.ts";
import { api, paths } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Download } from "../ui/Download.tsx";
import { Opened } from "../ui/Opened.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";

const SHOWN = 20_000;

/** The text that was read and, for running text, the chunks it was cut into; each loaded when it is opened. */
export function TextPanel({ document }: { document: DocumentRecord }) {
  const base = document.file_name.replace(/\.[^.]+$/, "");
  const size = document.text ? `${count(document.text.characters)} characters, ${plural(document.text.chunks, "chunk")}` : undefined;
  return (
    <Panel title="Text" aside={size && <span class="meta">{size}</span>}>
      <Opened title="Text that was read">
        <WholeText document={document} />
      </Opened>
      {document.text && (
        <Opened title="Chunks">
          <Chunks document={document} />
        </Opened>
      )}
      <div class="downloads">
        <Download href={paths.text(document.id)} name={`${base}.txt`} label="Text" />
      </div>
    </Panel>
  );
}

function WholeText({ document: { id, revision } }: { document: DocumentRecord }) {
  const { data, error, reload } = useLoad(`text ${id} ${revision}`, (signal) => api.head(paths.text(id), SHOWN, signal));
  if (error) {
    return <Failed what="The text could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={4} />;
  }
  return (
    <>
      <pre class="text limited" tabIndex={0} role="region" aria-label="Text that was read">{data.text}</pre>
      {!data.whole && <p class="meta">The first {count(SHOWN)} characters; the download has all.</p>}
    </>
  );
}

function Chunks({ document: { id, revision } }: { document: DocumentRecord }) {
  const { data, error, reload } = useLoad(`chunks ${id} ${revision}`, (signal) => api.chunks(id, signal));
  if (error) {
    return <Failed what="The chunks could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={4} />;
  }
  return (
    <ol class="chunks limited" tabIndex={0} role="region" aria-label="Chunks">
      {data.map((chunk) => (
        <li key={chunk.index}>
          <span class="meta">{chunk.index + 1} · {count(chunk.start)} to {count(chunk.end)}</span>
          <p>{chunk.text}</p>
        </li>
      ))}
    </ol>
  );
}
