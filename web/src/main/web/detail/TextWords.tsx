import { useState } from "preact/hooks";
import type { DocumentRecord } from "../contract.ts";
import { SummaryPanel } from "./SummaryPanel.tsx";
import { PagesPanel } from "./PagesPanel.tsx";

/** The summary of a text above its pages; a chunk of the one opens its page in the other. */
export function TextWords({ document, onProcessed }: { document: DocumentRecord; onProcessed: () => void }) {
  const { page, setPage, show } = useShownPage();
  return (
    <>
      <SummaryPanel document={document} onPage={show} />
      <PagesPanel document={document} page={page} onPage={setPage} onProcessed={onProcessed} />
    </>
  );
}

/** The page that is shown of a text; showing one from elsewhere brings it into view. */
export function useShownPage(): { page: number; setPage: (page: number) => void; show: (page: number) => void } {
  const [page, setPage] = useState(1);
  const show = (wanted: number) => {
    setPage(wanted);
    globalThis.document.getElementById("pages")?.scrollIntoView({ block: "start" });
  };
  return { page, setPage, show };
}
