import type { DocumentRecord } from "../contract.ts";
import { KINDS, words } from "../format/labels.ts";
import { bytes, percent } from "../format/numbers.ts";
import { dateTime } from "../format/times.ts";
import { paths } from "../net/api.ts";
import { Copy } from "../ui/Copy.tsx";
import { Download } from "../ui/Download.tsx";
import { Panel } from "../ui/Panel.tsx";
import { CharsetFact } from "./CharsetFact.tsx";

/** The provenance of the record: pipeline and versions. */
function madeBy({ pipeline, sha256, processors }: NonNullable<DocumentRecord["processing"]>): string {
  const versions = Object.entries(processors).map(([name, version]) => `${name} ${version}`);
  return [`pipeline ${pipeline} (${sha256.slice(0, 8)})`, ...versions].join(", ");
}

export function FactsPanel({ document, onProcessed }: { document: DocumentRecord; onProcessed: () => void }) {
  const facts: [string, string | null | undefined][] = [
    ["Source", document.source],
    ["Path", document.path],
    ["Kind", KINDS[document.kind]],
    ["Class", document.text?.text_class && `${words(document.text.text_class)} (${percent(document.text.class_confidence ?? 0)})`],
    ["Type", document.media_type],
    ["Size", bytes(document.size_bytes)],
    ["Pages", document.page_count > 0 ? String(document.page_count) : undefined],
    ["Owner", document.owner],
    ["Client", document.client_name],
    ["Report", document.report_id],
    ...Object.entries(document.metadata),
    ["Uploaded", dateTime(document.uploaded_at)],
    ["Completed", document.completed_at && dateTime(document.completed_at)],
    ["Made by", document.processing && madeBy(document.processing)],
    ["Finalized", document.finalized_at && dateTime(document.finalized_at)],
  ];
  const ids: [string, string][] = [["Document", document.id], ["Job", document.job_id], ["SHA-256", document.sha256]];
  return (
    <Panel title="File">
      <dl class="facts">
        {document.parent_id && (
          <div>
            <dt>Came in</dt>
            <dd>
              <a href={`/documents/${document.parent_id}`}>the archive or mail that it lay in</a>
            </dd>
          </div>
        )}
        {facts.map(([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          )
        )}
        <CharsetFact document={document} onProcessed={onProcessed} />
        {ids.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Copy text={value} label={label} />
            </dd>
          </div>
        ))}
      </dl>
      <div class="downloads">
        <Download href={paths.file(document.id)} name={document.file_name} label="Original" />
        {document.searchable_pdf && (
          <Download
            href={paths.searchable(document.id)}
            name={`${document.file_name.replace(/\.[^.]+$/, "")}.searchable.pdf`}
            label="Searchable PDF"
          />
        )}
      </div>
    </Panel>
  );
}
