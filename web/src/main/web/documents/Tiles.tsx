import type { Counts } from "../contract.ts";
import { count } from "../format/numbers.ts";

interface Tile {
  label: string;
  status: string;
  review?: string;
  figure: keyof Counts;
}

const TILES: Tile[] = [
  { label: "Queued", status: "queued", figure: "queued" },
  { label: "Processing", status: "processing", figure: "processing" },
  { label: "Retry", status: "retry_wait", figure: "retry_wait" },
  { label: "Needs review", status: "completed", review: "needed", figure: "needs_review" },
  { label: "Completed", status: "completed", figure: "completed" },
  { label: "Finalized", status: "finalized", figure: "finalized" },
  { label: "Failed", status: "failed", figure: "failed" },
];

interface Props {
  counts: Counts | undefined;
  status: string;
  review: string;
  onChange: (filter: { status: string; review: string }) => void;
}

/** Tiles with counts; pressing one lists exactly the documents that it counts. */
export function Tiles({ counts, status, review, onChange }: Props) {
  const shown = TILES.filter((tile) => tile.figure !== "retry_wait" || status === tile.status || (counts?.retry_wait ?? 0) > 0);
  return (
    <div class="tiles" role="group" aria-label="Filter by state">
      {shown.map((tile) => {
        const on = status === tile.status && review === (tile.review ?? "");
        return (
          <button
            key={tile.label}
            type="button"
            class="tile"
            aria-pressed={on}
            onClick={() => onChange(on ? { status: "", review: "" } : { status: tile.status, review: tile.review ?? "" })}
          >
            <strong>{counts ? count(counts[tile.figure]) : "–"}</strong>
            <span>{tile.label}</span>
          </button>
        );
      })}
    </div>
  );
}
