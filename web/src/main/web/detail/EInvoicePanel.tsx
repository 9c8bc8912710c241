import { useState } from "preact/hooks";
import type { DocumentRecord, Electronic } from "../contract.ts";
import { plural } from "../format/numbers.ts";
import { api, paths } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Download } from "../ui/Download.tsx";
import { EInvoiceFrame } from "../ui/EInvoiceFrame.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";

interface Props {
  document: DocumentRecord;
  einvoice: Electronic;
}

const FORMS: Record<Electronic["syntax"], string> = {
  ubl_invoice: "UBL invoice",
  ubl_credit_note: "UBL credit note",
  cii: "Cross Industry Invoice",
  zugferd_1: "ZUGFeRD 1",
  fattura_pa: "FatturaPA",
};

const VERDICTS: Record<Electronic["verdict"], { label: string; icon: IconName; tone: string }> = {
  valid: { label: "Valid", icon: "check", tone: "ok" },
  invalid: { label: "Invalid", icon: "failed", tone: "bad" },
  not_checked: { label: "Not checked", icon: "ban", tone: "plain" },
};

/** What the electronic invoice is, whether it keeps its rules, and the invoice as a page. */
export function EInvoicePanel({ document, einvoice }: Props) {
  const [shown, setShown] = useState(false);
  const [listed, setListed] = useState(false);
  const verdict = VERDICTS[einvoice.verdict];
  const found = einvoice.errors + einvoice.warnings;
  return (
    <Panel
      title="Electronic invoice"
      aside={
        <span class={`pill tone-${verdict.tone}`}>
          <Icon name={verdict.icon} size={14} />
          {verdict.label}
        </span>
      }
    >
      <dl class="facts">
        <Fact label="Form" value={FORMS[einvoice.syntax]} />
        <Fact label="Follows" value={einvoice.profile} />
        <Fact label="Checked by" value={einvoice.rules} />
        <Fact label="Not checked" value={einvoice.not_checked} />
      </dl>
      {found > 0 && (
        <details onToggle={(event) => setListed(event.currentTarget.open)}>
          <summary>{plural(einvoice.errors, "broken rule")}, {plural(einvoice.warnings, "warning")}</summary>
          {listed && <Violations id={document.id} />}
        </details>
      )}
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>The invoice as a page</summary>
        {shown && <EInvoiceFrame document={document} />}
      </details>
      <div class="downloads">
        <Download href={paths.einvoice(document.id)} name={`${document.file_name.replace(/\.xml$/i, "")}.xml`} label="XML" />
      </div>
    </Panel>
  );
}

function Fact({ label, value }: { label: string; value: string | null | undefined }) {
  return value
    ? (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    )
    : null;
}

function Violations({ id }: { id: string }) {
  const { data, error, reload } = useLoad(`einvoice ${id}`, (signal) => api.einvoiceReport(id, signal));
  if (error) {
    return <Failed what="The report could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={3} />;
  }
  return (
    <ul class="findings limited" tabIndex={0} role="region" aria-label="Broken rules">
      {data.violations.map((violation, index) => (
        <li key={index} class={violation.severity === "error" ? "tone-bad" : "tone-warn"}>
          <Icon name="warning" size={16} />
          <div>
            <strong>{violation.rule ?? "Schema"}</strong> {violation.message}
            {violation.place && <div class="meta">{violation.place}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
