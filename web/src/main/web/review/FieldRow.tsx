import type { RecordField } from "../contract.ts";
import { percent } from "../format/numbers.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Problem } from "./checks.ts";
import { isAmount, labelOf } from "./fields.ts";
import { inputId } from "./focus.ts";

interface Props {
  field: RecordField;
  value: string;
  problems: Problem[];
  accepted: boolean;
  focused: boolean;
  readOnly: boolean;
  onInput: (value: string) => void;
}

export function FieldRow({ field, value, problems, accepted, focused, readOnly, onInput }: Props) {
  const id = inputId(field.name);
  const wrong = problems.some((problem) => problem.severity === "error");
  const doubtful = problems.length > 0 && !wrong;
  return (
    <div class={`field ${focused ? "focused" : ""}`}>
      <label for={id}>{labelOf(field.name)}{field.required && <span class="visually-hidden">(required)</span>}</label>
      <input
        id={id}
        data-field={field.name}
        class={`${isAmount(field.name) ? "end" : ""} ${doubtful ? "doubt" : ""}`}
        inputMode={isAmount(field.name) ? "decimal" : undefined}
        value={value}
        maxLength={500}
        autocomplete="off"
        spellcheck={false}
        readOnly={readOnly}
        aria-invalid={wrong}
        aria-describedby={problems.length > 0 ? `${id}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Certainty field={field} changed={value !== (field.value ?? "")} accepted={accepted} doubtful={problems.length > 0} />
      {problems.length > 0 && (
        <div id={`${id}-note`} class="notes">
          {problems.map(({ severity, message }) => (
            <p key={message} class={`note ${severity === "error" ? "tone-bad" : "tone-warn"}`}>
              <Icon name="warning" size={14} />
              {message}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

interface CertaintyProps {
  field: RecordField;
  changed: boolean;
  accepted: boolean;
  doubtful: boolean;
}

function Certainty({ field, changed, accepted, doubtful }: CertaintyProps) {
  if (changed || field.origin === "person") {
    return (
      <span class="certainty meta">
        <Icon name="user" size={13} />
        <span class="visually-hidden">Entered by a person</span>
      </span>
    );
  }
  if (accepted) {
    return (
      <span class="certainty good">
        <Icon name="tick" size={14} />
        <span class="visually-hidden">Accepted</span>
      </span>
    );
  }
  if (!field.value) {
    return <span class="certainty" />;
  }
  return <span class={doubtful ? "certainty doubtful" : "certainty meta"}>{percent(field.confidence)}</span>;
}
