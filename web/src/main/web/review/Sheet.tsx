import { useEffect, useRef, useState } from "preact/hooks";
import type { Box, Page } from "../contract.ts";
import { paths } from "../net/api.ts";
import { keepSession } from "../net/http.ts";
import { hit, wordAt } from "./hit.ts";
import { turned } from "./sheet.ts";

export interface Mark {
  name: string;
  box: Box;
  check: boolean;
  focused: boolean;
}

interface Props {
  documentId: string;
  page: Page;
  marks: Mark[];
  zoom: number;
  degrees: number;
  onBox: (field: string) => void;
  onWord: ((words: string[], at: number, append: boolean) => void) | undefined;
}

/** One page with its boxes. The boxes only show: the inputs beside it are the controls for keyboard and reader. */
export function Sheet({ documentId, page, marks, zoom, degrees, onBox, onWord }: Props) {
  const [under, setUnder] = useState<Box>();
  const [again, setAgain] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const { ratio, share } = turned(page.width, page.height, degrees);
  const focused = marks.find((mark) => mark.focused);
  useShown(frame, focused?.name);

  const at = (event: PointerEvent) => {
    const sheet = event.currentTarget as HTMLElement;
    return [event.offsetX / sheet.offsetWidth, event.offsetY / sheet.offsetHeight] as const;
  };
  const press = (event: PointerEvent) => {
    event.preventDefault();
    const mark = hit(marks, ...at(event));
    const word = wordAt(page, ...at(event));
    if (mark && !mark.focused) {
      onBox(mark.name);
    } else if (word && onWord) {
      onWord(page.words.map(({ text }) => text), page.words.indexOf(word), event.shiftKey);
    }
  };
  const move = (event: PointerEvent) => setUnder(onWord ? wordAt(page, ...at(event))?.box : undefined);
  const renew = async () => {
    if (again === 0) {
      await keepSession().catch(() => undefined);
      setAgain(1);
    }
  };

  return (
    <div ref={frame} class="frame" style={{ width: `${zoom * 100}%`, aspectRatio: String(ratio) }}>
      <div
        class="sheet"
        style={{
          width: `${share * 100}%`,
          aspectRatio: `${page.width} / ${page.height}`,
          transform: `translate(-50%, -50%) rotate(${degrees}deg)`,
        }}
        onPointerDown={press}
        onPointerMove={move}
        onPointerLeave={() => setUnder(undefined)}
      >
        <img
          src={`${paths.page(documentId, page.number)}${again ? "?again" : ""}`}
          alt={`Page ${page.number} as it was received`}
          draggable={false}
          onError={renew}
        />
        <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
          {under && <Rect box={under} page={page} look="word" />}
          {marks.filter((mark) => !mark.focused).map((mark) => (
            <Rect key={mark.name} box={mark.box} page={page} look={mark.check ? "check" : "read"} />
          ))}
          {focused && <Rect box={focused.box} page={page} look={focused.check ? "check focused" : "read focused"} />}
        </svg>
      </div>
    </div>
  );
}

function Rect({ box, page, look }: { box: Box; page: Page; look: string }) {
  const hair = 1.5;
  return (
    <rect
      class={look}
      x={box.x * page.width - hair}
      y={box.y * page.height - hair}
      width={box.width * page.width + 2 * hair}
      height={box.height * page.height + 2 * hair}
    />
  );
}

/** Scrolls the page image, and nothing else, so that the box of the field in focus is seen. */
function useShown(frame: { current: HTMLDivElement | null }, name: string | undefined): void {
  useEffect(() => {
    const body = frame.current?.parentElement;
    const rect = frame.current?.querySelector(".focused")?.getBoundingClientRect();
    if (!body || !rect) {
      return;
    }
    const view = body.getBoundingClientRect();
    if (rect.top < view.top || rect.bottom > view.bottom) {
      body.scrollTop += rect.top - view.top - view.height / 3;
    }
    if (rect.left < view.left || rect.right > view.right) {
      body.scrollLeft += rect.left - view.left - view.width / 3;
    }
  }, [name]);
}
