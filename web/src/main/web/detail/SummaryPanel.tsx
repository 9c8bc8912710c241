import type { ByModel, DocumentRecord, RecordField } from "../contract.ts";
import { languageTag } from "../format/languages.ts";
import { count, plural } from "../format/numbers.ts";
import { api } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Icon } from "../ui/Icon.tsx";
import { Opened } from "../ui/Opened.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";
import { pagesOf, SUMMARY } from "./summary.ts";

interface Props {
  document: DocumentRecord;
  onPage?: (page: number) => void;
}

/** What a text says in short, as its record has it, and by its chunks as the machine made it. */
export function SummaryPanel({ document, onPage }: Props) {
  const field = document.fields.find(({ name }) => name === SUMMARY);
  if (!field?.value) {
    return null;
  }
  return (
    <Panel title="Summary" aside={<SummaryOrigin field={field} />}>
      <p class="summary-text" lang={languageTag(document.text?.language)}>{field.value}</p>
      {field.origin === "model" && <Cost document={document} />}
      <ChunkSummaries document={document} onPage={onPage} />
    </Panel>
  );
}

/** Says who made a summary, so that chosen sentences are not taken for a model's words. */
export function SummaryOrigin({ field }: { field: RecordField }) {
  switch (field.origin) {
    case "person":
      return (
        <span class="meta certainty">
          <Icon name="user" size={13} />Entered
        </span>
      );
    case "model":
      return <span class="meta" title="Words of a language model, which may be wrong">Language model</span>;
    default:
      return <span class="meta" title="Sentences of the text itself, chosen without a language model">Extracted, no language model</span>;
  }
}

function Cost({ document }: { document: DocumentRecord }) {
  const { data } = useSummary(document);
  return data?.model ? <p class="meta">{costOf(data.model)}</p> : null;
}

/** Where words come from that are not the document's own, and what they took. */
export function costOf({ name, host, calls, tokens }: ByModel): string {
  return `By ${[name, host].filter(Boolean).join(" at ")}: ${plural(calls, "call")}${tokens > 0 ? `, ${count(tokens)} tokens` : ""}`;
}

/** One chunk is the whole, which needs no list. */
export function ChunkSummaries({ document, onPage }: Props) {
  return (document.text?.chunks ?? 0) < 2 ? null : (
    <Opened title="Chunk by chunk">
      <Chunks document={document} onPage={onPage} />
    </Opened>
  );
}

function useSummary({ id, revision }: DocumentRecord) {
  return useLoad(`summary ${id} ${revision}`, (signal) => api.summary(id, signal));
}

function Chunks({ document, onPage }: Props) {
  const { data, error, reload } = useSummary(document);
  if (error) {
    return <Failed what="The summaries could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={4} />;
  }
  return (
    <ol class="chunks limited" tabIndex={0} role="region" aria-label="Summaries of the chunks">
      {data.chunks.map((chunk) => {
        const page = chunk.first_page;
        return (
          <li key={chunk.index}>
            <span class="meta">{`${chunk.index + 1} of ${data.chunks.length}`}</span>
            {page && (onPage
              ? <button type="button" class="button quiet small" onClick={() => onPage(page)}>{pagesOf(chunk)}</button>
              : <span class="meta">{` · ${pagesOf(chunk)}`}</span>)}
            <p>{chunk.text || "No words"}</p>
          </li>
        );
      })}
    </ol>
  );
}
