import { useEffect, useState } from "preact/hooks";
import type { Children, DocumentRecord, DocumentSummary } from "../contract.ts";
import { plural } from "../format/numbers.ts";
import { feed } from "../live/feed.ts";
import { api } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Panel } from "../ui/Panel.tsx";
import { StatusPill } from "../ui/Pill.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";

interface Props {
  document: DocumentRecord;
  made: Children;
}

/** The documents that were made of the files in an archive or mail, and what was left in it. */
export function ChildrenPanel({ document, made }: Props) {
  if (made.documents === 0 && made.left_out.length === 0) {
    return null;
  }
  return (
    <Panel title="Files in it" aside={<span class="meta">{plural(made.documents, "document")}</span>}>
      {made.documents > 0 && <Made id={document.id} version={document.version} />}
      {made.left_out.length > 0 && (
        <>
          <h3>Left out</h3>
          <ul class="left-out">
            {made.left_out.map((file, index) => (
              <li key={index}>
                <span class="code">{file.name}</span>
                <span class="meta">{file.reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Made({ id, version }: { id: string; version: number }) {
  const { data, error, reload } = useLoad(`children ${id} ${version}`, (signal) => api.children(id, signal));
  const [news, setNews] = useState<ReadonlyMap<string, DocumentSummary>>(new Map());
  useEffect(() =>
    feed.subscribe((rows) => {
      const own = rows.filter((row) => row.parent_id === id);
      if (own.length > 0) {
        setNews((before) => new Map([...before, ...own.map((row) => [row.id, row] as const)]));
      }
    }), [id]);
  if (error) {
    return <Failed what="The documents could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={3} />;
  }
  return (
    <>
      <ul class="children">
        {data.items.map((item) => newer(item, news.get(item.id))).map((child) => (
          <li key={child.id}>
            <a href={`/documents/${child.id}`} title={child.path ?? undefined}>{child.path ?? child.file_name}</a>
            <StatusPill row={child} />
          </li>
        ))}
      </ul>
      {data.total > data.items.length && <p class="meta">The first {data.items.length}; the others are in the list of documents.</p>}
    </>
  );
}

function newer(loaded: DocumentSummary, heard: DocumentSummary | undefined): DocumentSummary {
  return heard && heard.version > loaded.version ? heard : loaded;
}
