import type { DocumentSummary } from "../contract.ts";
import { useNow } from "../state/now.ts";
import { Icon } from "../ui/Icon.tsx";
import { type ListQuery, matches, toggledSort } from "./query.ts";
import { Row } from "./Row.tsx";

interface Column {
  label: string;
  sort?: string;
}

const COLUMNS: Column[] = [
  { label: "File", sort: "file_name" },
  { label: "Invoice no." },
  { label: "Supplier" },
  { label: "Source" },
  { label: "Status", sort: "status" },
  { label: "Progress" },
  { label: "Uploaded", sort: "uploaded_at" },
];

interface Props {
  rows: DocumentSummary[];
  query: ListQuery;
  queue: string;
  selected: Set<string>;
  onSelect: (id: string) => void;
  onSelectAll: () => void;
  onSort: (sort: string) => void;
}

export function Table({ rows, query, queue, selected, onSelect, onSelectAll, onSort }: Props) {
  const now = useNow(15_000);
  const all = rows.length > 0 && rows.every((row) => selected.has(row.id));
  return (
    <div class="table-frame">
      <table class="documents">
        <caption class="visually-hidden">Documents</caption>
        <thead>
          <tr>
            <th scope="col" class="select">
              <label class="target">
                <span class="visually-hidden">Select all on this page</span>
                <input type="checkbox" checked={all} indeterminate={!all && selected.size > 0} onChange={onSelectAll} />
              </label>
            </th>
            {COLUMNS.map((column) => <Head key={column.label} {...column} current={query.sort} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              now={now}
              queue={queue}
              selected={selected.has(row.id)}
              left={!matches(query, row)}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ label, sort, current, onSort }: Column & { current: string; onSort: (sort: string) => void }) {
  if (!sort) {
    return <th scope="col">{label}</th>;
  }
  const rising = current === sort;
  const falling = current === `-${sort}`;
  return (
    <th scope="col" aria-sort={rising ? "ascending" : falling ? "descending" : undefined}>
      <button type="button" class="head-sort" onClick={() => onSort(toggledSort(current, sort))}>
        {label}
        {(rising || falling) && <Icon name={rising ? "up" : "down"} size={14} />}
      </button>
    </th>
  );
}
