import { useState } from "preact/hooks";
import type { DocumentRecord, PageText } from "../contract.ts";
import { languageTag } from "../format/languages.ts";
import { api } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";
import { OtherWords } from "./OtherWords.tsx";
import { notDone } from "./words.ts";

interface Props {
  document: DocumentRecord;
  page: number;
  onPage: (page: number) => void;
  /** Without it the text cannot be had in other words from here. */
  onProcessed?: () => void;
}

/** The pages of a text one by one, beside what became of each in other words. */
export function PagesPanel({ document, page, onPage, onProcessed }: Props) {
  const ended = document.status === "completed" || document.status === "finalized";
  const reasons = notDone(document.words);
  const hasWords = !!document.words && (!!document.words.translated || document.words.plain);
  if (!ended || (document.page_count === 0 && !hasWords && (!onProcessed || document.status === "finalized"))) {
    return null;
  }
  return (
    <Panel
      title="Pages"
      id="pages"
      aside={document.words?.translator && <span class="meta">Translated by {document.words.translator}</span>}
    >
      {reasons.map((reason) => (
        <p key={reason} class="tone-warn why">
          <Icon name="warning" />
          {reason}
        </p>
      ))}
      {(document.page_count > 0 || hasWords) && <Pages document={document} page={page} onPage={onPage} />}
      {onProcessed && document.status === "completed" && <OtherWords document={document} onProcessed={onProcessed} />}
    </Panel>
  );
}

function Pages({ document, page, onPage }: Omit<Props, "onProcessed">) {
  const [plain, setPlain] = useState(false);
  const { data, error, reload } = useLoad(
    `pages ${document.id} ${document.revision}`,
    (signal) => api.pageTexts(document.id, signal),
  );
  if (error) {
    return <Failed what="The pages could not be loaded" error={error} retry={reload} />;
  }
  const shown = data?.find(({ number }) => number === page);
  if (!data || !shown) {
    return <Skeleton lines={6} />;
  }
  const other = document.words;
  const target = other?.translated ?? document.text?.language;
  return (
    <>
      <div class="turner">
        <button type="button" class="button small" disabled={page <= 1} onClick={() => onPage(page - 1)} aria-label="Page before">
          <Icon name="left" />
        </button>
        <span role="status">Page {page} of {data.length}</span>
        <button type="button" class="button small" disabled={page >= data.length} onClick={() => onPage(page + 1)} aria-label="Next page">
          <Icon name="right" />
        </button>
        {other?.plain && (
          <label class="check">
            <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.currentTarget.checked)} />
            Plain words
          </label>
        )}
      </div>
      <div class="side-by-side">
        <Words title="Original" text={shown.text} language={document.text?.language} />
        {otherWords(shown, plain, !!other?.translated) !== undefined && (
          <Words
            title={plain ? "In plain words" : "Translation"}
            text={otherWords(shown, plain, !!other?.translated) ?? ""}
            language={target}
          />
        )}
      </div>
    </>
  );
}

/** Undefined when there are none to be shown beside the page. */
function otherWords(page: PageText, plain: boolean, translated: boolean): string | undefined {
  if (plain) {
    return page.plain ?? "";
  }
  return translated ? page.translated ?? "" : undefined;
}

function Words({ title, text, language }: { title: string; text: string; language?: string | null }) {
  return (
    <section class="words" aria-label={title}>
      <h3>{title}</h3>
      <pre class="text limited" tabIndex={0} role="region" aria-label={`${title} of the page`} lang={languageTag(language)}>
        {text || "No words"}
      </pre>
    </section>
  );
}
