import { bytes, percent, share } from "../format/numbers.ts";
import { duration } from "../format/times.ts";
import { Bar } from "../ui/Bar.tsx";
import { Icon } from "../ui/Icon.tsx";
import { StatusPill } from "../ui/Pill.tsx";
import { typeOf } from "./check.ts";
import { remove, retry, type Upload } from "./uploads.ts";

const ACTIONS: Record<Upload["state"], string> = {
  ready: "Remove",
  waiting: "Cancel",
  sending: "Cancel",
  sent: "Hide",
  refused: "Remove",
  failed: "Remove",
};

export function UploadRow({ upload }: { upload: Upload }) {
  const { key, file, state, row, documentId } = upload;
  const tone = state === "sent" ? "ok" : state === "refused" || state === "failed" ? "bad" : "run";
  return (
    <tr>
      <th scope="row" class="file">
        {documentId ? <a href={`/documents/${documentId}`}>{file.name}</a> : file.name}
      </th>
      <td class="end size">{bytes(file.size)}</td>
      <td class="type">{typeOf(file.name)}</td>
      <td class="how-far">
        {row && row.status === "processing" && row.progress
          ? <Bar done={row.progress.done} total={row.progress.total} label={`Processing ${file.name}`} />
          : <Bar done={upload.sent} total={file.size} tone={tone} text={false} label={`Sending ${file.name}`} />}
      </td>
      <td class="state">
        <State upload={upload} />
      </td>
      <td class="end row-actions">
        {state === "failed" && (
          <button
            type="button"
            class="button quiet small only-icon"
            aria-label={`Send ${file.name} again`}
            onClick={() => retry(key)}
          >
            <Icon name="refresh" />
          </button>
        )}
        <button
          type="button"
          class="button quiet small only-icon"
          aria-label={`${ACTIONS[state]} ${file.name}`}
          onClick={() => remove(key)}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}

function State({ upload: { file, state, sent, perSecond, message, row } }: { upload: Upload }) {
  switch (state) {
    case "ready":
      return <span class="meta">Selected</span>;
    case "waiting":
      return <span class="meta">Waiting for its turn</span>;
    case "sending":
      return <span>{percent(share(sent, file.size))}{speed(file.size - sent, perSecond)}</span>;
    case "sent":
      return row ? <StatusPill row={row} /> : <span class="good">Uploaded</span>;
    case "refused":
    case "failed":
      return <span class="fault">{message}</span>;
  }
}

function speed(left: number, perSecond: number | undefined): string {
  if (!perSecond) {
    return "";
  }
  return `, ${(perSecond / 1024 ** 2).toFixed(1)} MB/s, ${duration(left / perSecond * 1000)} left`;
}
