import { useEffect, useState } from "preact/hooks";
import type { Box, DocumentRecord } from "../contract.ts";
import { percent } from "../format/numbers.ts";
import { useLoad } from "../state/load.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { Failed, Skeleton } from "../ui/States.tsx";
import { pagesOf } from "./ahead.ts";
import type { Problem } from "./checks.ts";
import { ALL_LINES, type Draft } from "./draft.ts";
import { type Mark, Sheet } from "./Sheet.tsx";
import { zoomed } from "./sheet.ts";

interface Props {
  document: DocumentRecord;
  draft: Draft;
  problems: Problem[];
  focus: string;
  onBox: (field: string) => void;
  onWord: ((words: string[], at: number, append: boolean) => void) | undefined;
}

export function PageViewer({ document, draft, problems, focus, onBox, onWord }: Props) {
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [degrees, setDegrees] = useState(0);
  const { data: pages, error, reload } = useLoad(
    `pages ${document.id} ${document.attempt}`,
    (signal) => document.page_count > 0 ? pagesOf(document.id, signal) : Promise.resolve([]),
  );
  const marks = marksOf(document, draft, problems, focus);
  const focused = marks.find((mark) => mark.focused)?.box;
  useEffect(() => setNumber(1), [document.id]);
  useEffect(() => {
    if (focused) {
      setNumber(focused.page);
    }
  }, [focus]);

  const page = pages?.find((each) => each.number === number);
  return (
    <section class="card viewer" aria-label="Page image">
      <header class="viewer-bar">
        {document.page_count > 1 && <Tool icon="left" label="Previous page" disabled={number <= 1} onClick={() => setNumber(number - 1)} />}
        <span>{document.page_count > 0 ? `Page ${number} of ${document.page_count}` : "No pages"}</span>
        {document.page_count > 1 && (
          <Tool
            icon="right"
            label="Next page"
            disabled={number >= document.page_count}
            onClick={() => setNumber(number + 1)}
          />
        )}
        <span class="grow" />
        <span>{percent(zoom)}</span>
        <Tool icon="zoomOut" label="Zoom out" onClick={() => setZoom(zoomed(zoom, -1))} />
        <Tool icon="zoomIn" label="Zoom in" onClick={() => setZoom(zoomed(zoom, 1))} />
        <Tool icon="rotate" label="Rotate" onClick={() => setDegrees((degrees + 90) % 360)} />
      </header>
      <div class="viewer-body" tabIndex={0} role="region" aria-label={`Page ${number}`}>
        {error && <Failed what="The pages could not be loaded" error={error} retry={reload} />}
        {!pages && !error && <Skeleton lines={10} />}
        {pages && !page && <p class="meta">This document has no page image.</p>}
        {page && (
          <Sheet
            key={`${document.id} ${number}`}
            documentId={document.id}
            page={page}
            marks={marks.filter((mark) => mark.box.page === number)}
            zoom={zoom}
            degrees={degrees}
            onBox={onBox}
            onWord={onWord}
          />
        )}
      </div>
    </section>
  );
}

function marksOf(document: DocumentRecord, draft: Draft, problems: Problem[], focus: string): Mark[] {
  const fields = document.fields.filter((field) => field.box).map(({ name, box }): Mark => ({
    name,
    box: box as Box,
    check: problems.some((problem) => problem.field === name),
    focused: focus === name,
  }));
  const at = new RegExp(`^${ALL_LINES}\\.(\\d+)\\.`).exec(focus)?.[1];
  const line = at === undefined ? undefined : draft.lines[Number(at)]?.box;
  return line ? [...fields, { name: focus, box: line, check: false, focused: true }] : fields;
}

function Tool({ icon, label, disabled, onClick }: { icon: IconName; label: string; disabled?: boolean; onClick: () => void }) {
  return (
    <button type="button" class="button quiet small only-icon" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
