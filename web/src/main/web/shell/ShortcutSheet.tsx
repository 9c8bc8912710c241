import { useStore } from "../state/store.ts";
import { Dialog } from "./Dialog.tsx";
import { setSingleKeys, singleKeys } from "./keys.ts";

const SHEET: [string, [string, string][]][] = [
  ["Everywhere", [["g d", "Documents"], ["g u", "Upload"], ["g r", "Review"], ["?", "This sheet"]]],
  ["Documents", [["/", "Search"], ["j k", "Next, previous row"], ["x", "Select row"], ["X", "Select up to row"], ["o Enter", "Open row"], [
    "Esc",
    "Clear the selection",
  ]]],
  ["Review", [
    ["Enter", "Accept, next problem"],
    ["Esc", "Undo the field"],
    ["Ctrl S", "Save"],
    ["Ctrl Enter", "Finalize, next document"],
    ["Alt ↑ Alt ↓", "Previous, next document"],
  ]],
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const on = useStore(singleKeys);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div class="shortcut-sheet">
        {SHEET.map(([screen, keys]) => (
          <section key={screen}>
            <h3>{screen}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>{key.split(" ").map((part) => <kbd key={part}>{part}</kbd>)}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer class="dialog-foot">
        <label class="check">
          <input type="checkbox" checked={on} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
          Single-key shortcuts
        </label>
        <button type="button" class="button" onClick={onClose}>Close</button>
      </footer>
    </Dialog>
  );
}
