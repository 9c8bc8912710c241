import { Icon } from "../ui/Icon.tsx";
import { ALL_LINES } from "./draft.ts";
import { labelOf } from "./fields.ts";
import { answered, type ReviewState } from "./state.ts";

interface Props {
  state: ReviewState;
  onChange: (by: (state: ReviewState) => ReviewState) => void;
}

export function Conflicts({ state, onChange }: Props) {
  if (state.conflicts.length === 0) {
    return null;
  }
  return (
    <section class="conflicts tone-warn" role="alert" aria-label="Changed meanwhile">
      <p>
        <Icon name="warning" /> <strong>Changed meanwhile.</strong> Someone else saved this document; what you typed is still here.
      </p>
      <ul>
        {state.conflicts.map(({ name, mine, theirs }) => (
          <li key={name}>
            <strong>{name === ALL_LINES ? "Lines" : labelOf(name)}</strong>
            <dl>
              <dt>Mine</dt>
              <dd>{mine || "empty"}</dd>
              <dt>Theirs</dt>
              <dd>{theirs || "empty"}</dd>
            </dl>
            <button type="button" class="button small" onClick={() => onChange((now) => answered(now, name, "mine"))}>Keep mine</button>
            <button type="button" class="button small" onClick={() => onChange((now) => answered(now, name, "theirs"))}>Use theirs</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
