import { Icon } from "../ui/Icon.tsx";
import { amountText } from "./amounts.ts";
import { lineSum, type Problem } from "./checks.ts";
import { ALL_LINES, EMPTY_LINE, LINE_CELLS, type LineCell } from "./draft.ts";
import { focusField, inputId } from "./focus.ts";
import { type ReviewState, typedCell, withLines } from "./state.ts";

const LABELS: Record<LineCell, string> = { description: "Description", quantity: "Quantity", unit_price: "Unit price", amount: "Amount" };

interface Props {
  state: ReviewState;
  problems: Problem[];
  readOnly: boolean;
  onChange: (by: (state: ReviewState) => ReviewState) => void;
}

export function LineGrid({ state, problems, readOnly, onChange }: Props) {
  const { lines, fields } = state.draft;
  const total = lineSum(lines);
  const off = problems.find((problem) => problem.field === ALL_LINES);
  const add = () => {
    onChange((now) => withLines(now, [...now.draft.lines, EMPTY_LINE]));
    setTimeout(() => focusField(`${ALL_LINES}.${lines.length}.description`));
  };
  return (
    <fieldset class="lines">
      <legend>Lines</legend>
      {lines.map((line, index) => (
        <div key={index} class="line" role="group" aria-label={`Line ${index + 1}`}>
          {LINE_CELLS.map((cell) => (
            <Cell
              key={cell}
              index={index}
              cell={cell}
              value={line[cell]}
              readOnly={readOnly}
              problem={problems.find((problem) => problem.field === `${ALL_LINES}.${index}.${cell}`)}
              onInput={(value) => onChange((now) => typedCell(now, index, cell, value))}
            />
          ))}
          {!readOnly && (
            <button
              type="button"
              class="button quiet small only-icon"
              aria-label={`Remove line ${index + 1}`}
              onClick={() => onChange((now) => withLines(now, now.draft.lines.filter((_, at) => at !== index)))}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      <div class="line-foot">
        {!readOnly && (
          <button type="button" class="button quiet small" onClick={add}>
            <Icon name="plus" />Add line
          </button>
        )}
        <span class="meta">
          {total === undefined ? "" : `Sum ${amountText(total)}`}
          {total !== undefined && fields.net_amount && !off ? `, net ${fields.net_amount}` : ""}
        </span>
      </div>
      {off && (
        <p class="note tone-warn" id={`${inputId(ALL_LINES)}-note`}>
          <Icon name="warning" size={14} />
          {off.message}
        </p>
      )}
    </fieldset>
  );
}

interface CellProps {
  index: number;
  cell: LineCell;
  value: string;
  readOnly: boolean;
  problem: Problem | undefined;
  onInput: (value: string) => void;
}

function Cell({ index, cell, value, readOnly, problem, onInput }: CellProps) {
  const name = `${ALL_LINES}.${index}.${cell}`;
  return (
    <span class={`cell ${cell}`}>
      <input
        id={inputId(name)}
        data-field={name}
        aria-label={LABELS[cell]}
        placeholder={LABELS[cell]}
        class={cell === "description" ? undefined : "end"}
        inputMode={cell === "description" ? undefined : "decimal"}
        value={value}
        maxLength={cell === "description" ? 2000 : 40}
        autocomplete="off"
        readOnly={readOnly}
        aria-invalid={!!problem}
        aria-describedby={problem ? `${inputId(name)}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem && <span class="note tone-bad" id={`${inputId(name)}-note`}>{problem.message}</span>}
    </span>
  );
}
