import type { DocumentSummary } from "../contract.ts";
import { useNow } from "../state/now.ts";
import { Icon } from "../ui/Icon.tsx";
import { type ListQuery, matches, toggledSort } from "./query.ts";
import { Row } from "./Row.tsx";

interface Column {
  name: string;
  label: string;
  sort?: string;
}

const COLUMNS: Column[] = [
  { name: "file", label: "File", sort: "file_name" },
  { name: "number", label: "Invoice no." },
  { name: "vendor", label: "Supplier" },
  { name: "source", label: "Source" },
  { name: "status", label: "Status", sort: "status" },
  { name: "how-far", label: "Progress" },
];
const UPLOADED: Column = { name: "when", label: "Uploaded", sort: "uploaded_at" };
const UPDATED: Column = { name: "when", label: "Changed", sort: "updated_at" };

interface Props {
  rows: DocumentSummary[];
  query: ListQuery;
  queue: string;
  selected: Set<string>;
  onSelect: (id: string, range: boolean) => void;
  onSelectAll: () => void;
  onSort: (sort: string) => void;
}

export function Table({ rows, query, queue, selected, onSelect, onSelectAll, onSort }: Props) {
  const now = useNow(15_000);
  const when = query.sort.endsWith("updated_at") ? UPDATED : UPLOADED;
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
            {[...COLUMNS, when].map((column) => <Head key={column.name} {...column} current={query.sort} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              now={now}
              queue={queue}
              time={when === UPDATED ? "updated_at" : "uploaded_at"}
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

function Head({ name, label, sort, current, onSort }: Column & { current: string; onSort: (sort: string) => void }) {
  if (!sort) {
    return <th scope="col" class={name}>{label}</th>;
  }
  const rising = current === sort;
  const falling = current === `-${sort}`;
  return (
    <th scope="col" class={name} aria-sort={rising ? "ascending" : falling ? "descending" : undefined}>
      <button type="button" class="head-sort" onClick={() => onSort(toggledSort(current, sort))}>
        {label}
        {(rising || falling) && <Icon name={rising ? "up" : "down"} size={14} />}
      </button>
    </th>
  );
}
