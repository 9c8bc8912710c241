import type { DocumentSummary } from "../contract.ts";
import { lookOf } from "../format/labels.ts";
import { Icon } from "./Icon.tsx";

export function StatusPill({ row }: { row: Pick<DocumentSummary, "status" | "review"> }) {
  const look = lookOf(row);
  return (
    <span class={`pill tone-${look.tone}`}>
      <Icon name={look.icon} size={14} />
      {look.label}
    </span>
  );
}
