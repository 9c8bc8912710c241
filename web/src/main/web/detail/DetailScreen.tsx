import { useEffect } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { Connection } from "../shell/Connection.tsx";
import { useQuery } from "../shell/router.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { StatusPill } from "../ui/Pill.tsx";
import { Refused } from "../ui/Refused.tsx";
import { Failed, NotShown, Skeleton } from "../ui/States.tsx";
import { refusals } from "./actions.ts";
import { ChildrenPanel } from "./ChildrenPanel.tsx";
import { EInvoicePanel } from "./EInvoicePanel.tsx";
import { FactsPanel } from "./FactsPanel.tsx";
import { HoldPanel } from "./HoldPanel.tsx";
import { FieldsPanel, FindingsPanel, LinesPanel } from "./Record.tsx";
import { RetryButton } from "./RetryButton.tsx";
import { SimilarPanel } from "./SimilarPanel.tsx";
import { TablePanel } from "./TablePanel.tsx";
import { TextPanel } from "./TextPanel.tsx";
import { TextWords } from "./TextWords.tsx";
import { timeline } from "./timeline.ts";
import { runs, Timeline } from "./Timeline.tsx";
import { useDocument } from "./useDocument.ts";
import { useEvents } from "./useEvents.ts";

export function DetailScreen({ id }: { id: string }) {
  const { data, error, reload } = useDocument(id);
  const queue = useQuery().get("queue");
  const back = (
    <a class="button quiet small" href={queue ? `/documents?${queue}` : "/documents"}>
      <Icon name="left" />Documents
    </a>
  );
  if (!data || error?.status === 404) {
    return <Page title="Document" before={back}>{error ? <NotShown error={error} retry={reload} /> : <Skeleton />}</Page>;
  }
  const { document } = data;
  return (
    <Page
      title={document.file_name}
      before={back}
      beside={
        <>
          <StatusPill row={document} />
          <Connection />
        </>
      }
      actions={<Actions document={document} queue={queue} onRetried={reload} />}
    >
      {error && <Failed what="The document could not be loaded again" error={error} retry={reload} />}
      <div class="detail">
        <div>
          <History document={document} onGone={reload} />
          {document.children && <ChildrenPanel document={document} made={document.children} />}
          {document.table && <TablePanel document={document} table={document.table} />}
          {document.einvoice && <EInvoicePanel document={document} einvoice={document.einvoice} />}
          {document.kind === "text" && <TextWords document={document} onProcessed={reload} />}
          {hasText(document) && <TextPanel document={document} />}
          <LinesPanel document={document} />
        </div>
        <div>
          {document.holds.map((hold) => <HoldPanel key={hold} hold={hold} document={document} onReleased={reload} />)}
          <FindingsPanel document={document} />
          {document.text?.text_class && <SimilarPanel id={document.id} />}
          {document.fields.length > 0 && document.kind !== "text" && <FieldsPanel document={document} />}
          <FactsPanel document={document} onProcessed={reload} />
        </div>
      </div>
    </Page>
  );
}

/** An electronic invoice without a PDF around it has no text. */
function hasText(document: DocumentRecord): boolean {
  return (document.status === "completed" || document.status === "finalized") && document.kind !== "table" &&
    document.kind !== "archive" && (!document.einvoice || document.page_count > 0);
}

function Actions({ document, queue, onRetried }: { document: DocumentRecord; queue: string | null; onRetried: () => void }) {
  const refused = refusals(document);
  const followed = queue ? `?queue=${encodeURIComponent(queue)}` : "";
  const at = `/documents/${document.id}`;
  return (
    <>
      <ActionLink
        href={`${at}/review${followed}`}
        icon="eye"
        label="Review"
        primary={document.review === "needed"}
        refused={refused.review}
      />
      <RetryButton jobId={document.job_id} refused={refused.retry} onDone={onRetried} />
      <ActionLink
        href={`${at}/export`}
        icon="download"
        label="Export"
        refused={document.kind === "text" ? refused.pdf : refused.exporting}
      />
    </>
  );
}

interface LinkProps {
  href: string;
  icon: IconName;
  label: string;
  primary?: boolean;
  refused: string;
}

function ActionLink({ href, icon, label, primary, refused }: LinkProps) {
  return refused ? <Refused icon={icon} label={label} reason={refused} /> : (
    <a class={primary ? "button primary" : "button"} href={href}>
      <Icon name={icon} />
      {label}
    </a>
  );
}

function History({ document, onGone }: { document: DocumentRecord; onGone: () => void }) {
  const { events, error } = useEvents(document.id, document.job_id);
  const gone = error?.status === 404;
  useEffect(() => {
    if (gone) {
      onGone();
    }
  }, [gone]);
  const steps = timeline(events);
  return (
    <Panel title="Timeline" aside={steps.length > 0 && <span class="meta">{runs(steps)}</span>}>
      {error
        ? <p class="fault" role="alert">The timeline could not be loaded: {error.message}</p>
        : steps.length === 0
        ? <Skeleton lines={5} />
        : <Timeline steps={steps} document={document} />}
    </Panel>
  );
}
