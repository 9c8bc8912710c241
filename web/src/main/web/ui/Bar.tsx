import { count, share } from "../format/numbers.ts";

interface Props {
  done: number;
  total: number | null | undefined;
  label: string;
  tone?: string;
  text?: boolean;
}

/** A progress bar; with an unknown total it shows only the number done. */
export function Bar({ done, total, label, tone = "run", text = true }: Props) {
  const part = share(done, total ?? 0);
  return (
    <span class="progress">
      <span
        class={`bar tone-${tone}`}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total ? done : undefined}
      >
        <span style={{ transform: `scaleX(${part})` }} />
      </span>
      {text && <span class="meta">{total ? `${count(done)}/${count(total)}` : done > 0 && count(done)}</span>}
    </span>
  );
}
