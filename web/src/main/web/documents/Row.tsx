import { memo } from "../ui/memo.ts";
import type { DocumentSummary } from "../contract.ts";
import { KINDS, lookOf } from "../format/labels.ts";
import { ago, dateTime, duration } from "../format/times.ts";
import { Bar } from "../ui/Bar.tsx";
import { StatusPill } from "../ui/Pill.tsx";

interface Props {
  row: DocumentSummary;
  now: number;
  selected: boolean;
  left: boolean;
  queue: string;
  time: "uploaded_at" | "updated_at";
  onSelect: (id: string, range: boolean) => void;
}

/** One document; repainted only when it, its selection or the minute changes. */
export const Row = memo(({ row, now, selected, left, queue, time, onSelect }: Props) => (
  <tr class={left ? "left" : undefined} aria-selected={selected} data-id={row.id}>
    <td class="select">
      <label class="target">
        <span class="visually-hidden">Select {row.file_name}</span>
        <input
          type="checkbox"
          checked={selected}
          onClick={(event) =>
            onSelect(row.id, event.shiftKey)}
        />
      </label>
    </td>
    <th scope="row" class="file">
      <a href={`/documents/${row.id}${queue}`} title={row.file_name}>{row.file_name}</a>
    </th>
    <td class="number" title={row.invoice_number ?? undefined}>
      <code>{row.invoice_number}</code>
    </td>
    <td class="vendor" title={row.vendor_name ?? undefined}>
      {row.vendor_name ?? (row.kind === "invoice" ? "" : <span class="meta">{KINDS[row.kind]}</span>)}
    </td>
    <td class="source" title={row.source}>{row.source}</td>
    <td class="status">
      <StatusPill row={row} />
    </td>
    <td class="how-far">
      <HowFar row={row} />
    </td>
    <td class="when">
      <time dateTime={row[time]} title={dateTime(row[time])}>{ago(row[time], now)}</time>
    </td>
  </tr>
));

function HowFar({ row }: { row: DocumentSummary }) {
  if (row.failure && (row.status === "failed" || row.status === "retry_wait")) {
    return <span class="reason" title={row.failure.message}>{row.failure.message}</span>;
  }
  if (row.status === "queued" || row.status === "uploaded") {
    return <Bar done={0} total={row.progress?.total} tone="queued" label={`Progress of ${row.file_name}`} />;
  }
  if (!row.progress) {
    return row.status === "processing" ? <Bar done={0} total={null} label={`Progress of ${row.file_name}`} /> : null;
  }
  const { done, total, unit, eta_seconds } = row.progress;
  const left = row.status === "processing" && eta_seconds ? `, ${duration(eta_seconds * 1000)} left` : "";
  return (
    <span title={`${done} ${total ? `of ${total} ` : ""}${unit}${left}`}>
      <Bar done={done} total={total} tone={lookOf(row).tone} label={`Progress of ${row.file_name}`} />
    </span>
  );
}
