import type { RecordField } from "../contract.ts";
import { percent } from "../format/numbers.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Problem } from "./checks.ts";
import { isAmount, labelOf } from "./fields.ts";
import { inputId } from "./focus.ts";
import { isSure } from "./problems.ts";

interface Props {
  field: RecordField;
  value: string;
  problem: Problem | undefined;
  accepted: boolean;
  focused: boolean;
  readOnly: boolean;
  onInput: (value: string) => void;
}

export function FieldRow({ field, value, problem, accepted, focused, readOnly, onInput }: Props) {
  const id = inputId(field.name);
  return (
    <div class={`field ${focused ? "focused" : ""}`}>
      <label for={id}>{labelOf(field.name)}{field.required && <span class="visually-hidden">(required)</span>}</label>
      <input
        id={id}
        data-field={field.name}
        class={`${isAmount(field.name) ? "end" : ""} ${problem && problem.severity !== "error" ? "doubt" : ""}`}
        inputMode={isAmount(field.name) ? "decimal" : undefined}
        value={value}
        maxLength={500}
        autocomplete="off"
        spellcheck={false}
        readOnly={readOnly}
        aria-invalid={problem?.severity === "error"}
        aria-describedby={problem ? `${id}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Certainty field={field} changed={value !== (field.value ?? "")} accepted={accepted} />
      {problem && (
        <p id={`${id}-note`} class={`note ${problem.severity === "error" ? "tone-bad" : "tone-warn"}`}>
          <Icon name="warning" size={14} />
          {problem.message}
        </p>
      )}
    </div>
  );
}

function Certainty({ field, changed, accepted }: { field: RecordField; changed: boolean; accepted: boolean }) {
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
  return <span class={isSure(field.confidence) ? "certainty meta" : "certainty doubtful"}>{percent(field.confidence)}</span>;
}
