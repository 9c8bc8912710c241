import type { DocumentRecord } from "../contract.ts";
import { refusals } from "../detail/actions.ts";
import { useDocument } from "../detail/useDocument.ts";
import { api, paths } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Download } from "../ui/Download.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { StatusPill } from "../ui/Pill.tsx";
import { Failed, Notice, NotShown, Skeleton } from "../ui/States.tsx";
import { preview } from "./preview.ts";

const SHOWN = 20_000;

export function ExportScreen({ id }: { id: string }) {
  const { data, error, reload } = useDocument(id);
  const back = (
    <a class="button quiet small" href={`/documents/${id}`}>
      <Icon name="left" />Document
    </a>
  );
  if (!data) {
    return <Page title="Export" before={back}>{error ? <NotShown error={error} retry={reload} /> : <Skeleton />}</Page>;
  }
  const { document } = data;
  const { exporting: refused, pdf } = refusals(document);
  const open = document.kind === "text" && !pdf ? "Before a text is finalized it can be exported as PDF only" : refused;
  return (
    <Page
      title={`Export ${document.file_name}`}
      before={back}
      beside={<StatusPill row={document} />}
    >
      {refused && (
        <Notice tone="warn">
          <span class="grow">{open}.</span>
          {document.status === "completed" && <a class="button small" href={`/documents/${id}/review`}>Review it</a>}
        </Notice>
      )}
      <Format document={document} format="json" refused={refused} />
      <Format document={document} format="csv" refused={refused} />
      {document.kind === "text" && <TextPdf document={document} refused={pdf} />}
    </Page>
  );
}

interface FormatProps {
  document: DocumentRecord;
  format: "json" | "csv";
  refused: string;
}

const named = (document: DocumentRecord, ending: string) => `${document.file_name.replace(/\.[^.]+$/, "")}.${ending}`;

function Format({ document, format, refused }: FormatProps) {
  const name = named(document, format);
  const label = format.toUpperCase();
  const download = (
    <Download
      href={paths.exported(document.id, format)}
      name={name}
      label={`Download ${label}`}
      primary
      refused={refused}
    />
  );
  return (
    <Panel title={label} aside={download}>
      {refused ? <p class="meta">The preview appears once the document is finalized.</p> : <Preview document={document} format={format} />}
    </Panel>
  );
}

function TextPdf({ document, refused }: Omit<FormatProps, "format">) {
  const download = (
    <Download
      href={paths.exported(document.id, "pdf")}
      name={named(document, "text.pdf")}
      label="Download PDF"
      primary
      refused={refused}
    />
  );
  return (
    <Panel title="PDF" aside={download}>
      <p class="meta">
        The summary, then the text page by page{document.words?.plain ? ", each page followed by its plain words" : ""}.
        {document.status === "completed" && " It is as the text is now; after finalizing it does not change any more."}
      </p>
    </Panel>
  );
}

function Preview({ document, format }: Omit<FormatProps, "refused">) {
  const { data, error, reload } = useLoad(
    `export ${document.id} ${format} ${document.revision}`,
    (signal) => api.head(paths.exported(document.id, format), SHOWN, signal),
  );
  if (error) {
    return <Failed what="The preview could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={4} />;
  }
  return (
    <>
      <pre class="text limited" tabIndex={0} role="region" aria-label={`${format.toUpperCase()} preview`}>{preview(data, format)}</pre>
      {!data.whole && <p class="meta">Only the beginning is shown; the download has everything.</p>}
    </>
  );
}
