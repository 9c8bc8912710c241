import type { DocumentRecord, RecordField } from "../contract.ts";
import { percent } from "../format/numbers.ts";
import { grouped, isAmount, labelOf } from "../review/fields.ts";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";

export function FieldsPanel({ document }: { document: DocumentRecord }) {
  return (
    <Panel title="Extracted fields" aside={<span class="meta">Revision {document.revision}</span>}>
      {grouped(document.fields).map(([group, fields]) => (
        <div key={group} class="field-group">
          <h3>{group}</h3>
          <dl class="facts">{fields.map((field) => <Value key={field.name} field={field} />)}</dl>
        </div>
      ))}
    </Panel>
  );
}

function Value({ field }: { field: RecordField }) {
  const missing = field.value === null || field.value === undefined;
  return (
    <div>
      <dt>{labelOf(field.name)}</dt>
      <dd class={isAmount(field.name) ? "amount" : undefined}>
        {missing ? <span class="meta">{field.required ? "Missing" : "Not stated"}</span> : field.value}
      </dd>
      <dd class="meta certainty">
        {field.origin === "person"
          ? (
            <>
              <Icon name="user" size={13} />Entered
            </>
          )
          : missing
          ? ""
          : field.origin === "xml"
          ? <span title="Stated by the electronic invoice">XML</span>
          : percent(field.confidence)}
      </dd>
    </div>
  );
}

export function LinesPanel({ document }: { document: DocumentRecord }) {
  if (document.line_items.length === 0) {
    return null;
  }
  return (
    <Panel title="Line items" aside={<span class="meta">{document.line_items.length}</span>}>
      <div class="table-frame flat">
        <table>
          <caption class="visually-hidden">Line items</caption>
          <thead>
            <tr>
              <th scope="col">Description</th>
              <th scope="col" class="end">Quantity</th>
              <th scope="col" class="end">Unit price</th>
              <th scope="col" class="end">Amount</th>
            </tr>
          </thead>
          <tbody>
            {document.line_items.map((line, index) => (
              <tr key={index}>
                <td>{line.description}</td>
                <td class="end">{line.quantity}</td>
                <td class="end">{line.unit_price}</td>
                <td class="end">{line.amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

export function FindingsPanel({ document }: { document: DocumentRecord }) {
  if (document.findings.length === 0) {
    return null;
  }
  return (
    <Panel title="Findings" aside={<span class="meta">{document.findings.length}</span>}>
      <ul class="findings">
        {document.findings.map((finding, index) => (
          <li key={index} class={finding.severity === "error" ? "tone-bad" : "tone-warn"}>
            <Icon name={finding.severity === "error" ? "failed" : "warning"} />
            <span>
              <strong>{finding.severity === "error" ? "Error" : "Warning"}</strong>
              {finding.field && ` in ${labelOf(finding.field)}`}
              {finding.line > 0 && `, line ${finding.line}`}: {finding.message}
              <span class="meta code">{finding.code}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
