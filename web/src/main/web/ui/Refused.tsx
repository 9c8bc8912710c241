import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

interface Props {
  icon: IconName;
  label: string;
  reason: string;
}

/** A button that cannot be used now: it can still be focused, so that everyone can learn why. */
export function Refused({ icon, label, reason }: Props) {
  const tip = useId();
  return (
    <span class="refused">
      <button type="button" class="button" aria-disabled="true" aria-describedby={tip}>
        <Icon name={icon} />
        {label}
      </button>
      <span class="tip" role="tooltip" id={tip}>{reason}</span>
    </span>
  );
}
