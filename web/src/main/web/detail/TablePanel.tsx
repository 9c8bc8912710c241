import type { DocumentRecord, TableResult } from "../contract.ts";
import { count } from "../format/numbers.ts";
import { api, paths } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Download } from "../ui/Download.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";

export function TablePanel({ document, table }: { document: DocumentRecord; table: TableResult }) {
  const base = document.file_name.replace(/\.[^.]+$/, "");
  return (
    <Panel title="Rows" aside={table.schema && <span class="meta">Schema {table.schema}</span>}>
      <Counters table={table} />
      <p class="meta">Columns: {table.header.join(", ")}</p>
      {table.failed_rows > 0 && <RowErrors document={document} />}
      <div class="downloads">
        <Download href={paths.rows(document.id)} name={`${base}.rows.csv`} label="Accepted rows" />
        <Download
          href={paths.rejects(document.id)}
          name={`${base}.rejects.csv`}
          label="Rejected rows"
          refused={table.failed_rows === 0 ? "No row was rejected" : ""}
        />
      </div>
    </Panel>
  );
}

export function Counters({ table }: { table: TableResult }) {
  const figures: [string, number][] = [
    ["Rows", table.total_rows],
    ["Processed", table.processed_rows],
    ["Accepted", table.success_rows],
    ["Rejected", table.failed_rows],
  ];
  return (
    <dl class="counters">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt class="meta">{label}</dt>
          <dd>{count(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

function RowErrors({ document }: { document: DocumentRecord }) {
  const { data, error, reload } = useLoad(`errors ${document.id} ${document.attempt}`, (signal) => api.rowErrors(document.id, signal));
  if (error) {
    return <Failed what="The rejected rows could not be loaded" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={3} />;
  }
  return (
    <div class="table-frame flat limited" tabIndex={0} role="region" aria-label="Rejected rows">
      <table>
        <caption class="visually-hidden">The first rejected rows</caption>
        <thead>
          <tr>
            <th scope="col" class="end">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {data.map((row, index) => (
            <tr key={index}>
              <td class="end">{count(row.line)}</td>
              <td class="column">{row.column ?? ""}</td>
              <td>{row.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
