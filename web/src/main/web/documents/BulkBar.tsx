import { useState } from "preact/hooks";
import type { DocumentSummary } from "../contract.ts";
import { plural } from "../format/numbers.ts";
import { api } from "../net/api.ts";
import { Icon } from "../ui/Icon.tsx";
import { type Outcome, retryAll } from "./retry.ts";

interface Props {
  rows: DocumentSummary[];
  onClear: () => void;
}

export function BulkBar({ rows, onClear }: Props) {
  const [done, setDone] = useState<number>();
  const [outcomes, setOutcomes] = useState<Outcome[]>();
  const run = async () => {
    setOutcomes(undefined);
    setDone(0);
    setOutcomes(await retryAll(rows, api.retry, setDone));
    setDone(undefined);
  };
  if (rows.length === 0 && !outcomes) {
    return null;
  }
  return (
    <div class="bulk" role="region" aria-label="Selected documents">
      {outcomes && <Outcomes outcomes={outcomes} />}
      <div class="bulk-row">
        <strong>{plural(rows.length, "document")} selected</strong>
        <button type="button" class="button" disabled={done !== undefined || rows.length === 0} onClick={run}>
          <Icon name="refresh" />
          {done === undefined ? "Retry" : `Retrying, ${done} of ${rows.length}`}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            setOutcomes(undefined);
            onClear();
          }}
        >
          {rows.length > 0 ? "Clear selection" : "Close"}
        </button>
      </div>
    </div>
  );
}

function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const refused = outcomes.filter((outcome) => outcome.refused);
  return (
    <div role="status">
      <p>
        {plural(outcomes.length - refused.length, "document")} queued again
        {refused.length > 0 && `, ${refused.length} refused:`}
      </p>
      {refused.length > 0 && (
        <ul class="outcomes">
          {refused.map((outcome) => (
            <li key={outcome.id}>
              <strong>{outcome.name}</strong> {outcome.refused}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
