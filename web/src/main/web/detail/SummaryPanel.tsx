import type { DocumentRecord, RecordField } from "../contract.ts";
import { languageTag } from "../format/languages.ts";
import { api } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Icon } from "../ui/Icon.tsx";
import { Opened } from "../ui/Opened.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";
import { pagesOf, SUMMARY } from "./summary.ts";

/** What a text says in short, as its record has it, and by its chunks as the machine made it. */
export function SummaryPanel({ document }: { document: DocumentRecord }) {
  const field = document.fields.find(({ name }) => name === SUMMARY);
  if (!field?.value) {
    return null;
  }
  return (
    <Panel title="Summary" aside={<SummaryOrigin field={field} />}>
      <p class="summary-text" lang={languageTag(document.text?.language)}>{field.value}</p>
      <ChunkSummaries document={document} />
    </Panel>
  );
}

/** Says who made a summary, so that chosen sentences are not taken for a model's words. */
export function SummaryOrigin({ field }: { field: RecordField }) {
  return field.origin === "person"
    ? (
      <span class="meta certainty">
        <Icon name="user" size={13} />Entered
      </span>
    )
    : <span class="meta" title="Sentences of the text itself, chosen without a language model">Extracted, no language model</span>;
}

/** One chunk is the whole, which needs no list. */
export function ChunkSummaries({ document }: { document: DocumentRecord }) {
  return (document.text?.chunks ?? 0) < 2 ? null : (
    <Opened title="Chunk by chunk">
      <Chunks id={document.id} />
    </Opened>
  );
}

function Chunks({ id }: { id: string }) {
  const { data, error, reload } = useLoad(`summary ${id}`, (signal) => api.summary(id, signal));
  if (error) {
    return <Failed what="The summaries could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={4} />;
  }
  return (
    <ol class="chunks limited" tabIndex={0} role="region" aria-label="Summaries of the chunks">
      {data.chunks.map((chunk) => (
        <li key={chunk.index}>
          <span class="meta">{[`${chunk.index + 1} of ${data.chunks.length}`, pagesOf(chunk)].filter(Boolean).join(" · ")}</span>
          <p>{chunk.text || "No words"}</p>
        </li>
      ))}
    </ol>
  );
}
