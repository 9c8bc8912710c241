import { percent } from "../format/numbers.ts";
import { api } from "../net/api.ts";
import { useLoad } from "../state/load.ts";
import { Opened } from "../ui/Opened.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Failed, Skeleton } from "../ui/States.tsx";

/** Other texts of the team that resemble this one; sought when it is opened. */
export function SimilarPanel({ id }: { id: string }) {
  return (
    <Panel title="Similar documents">
      <Opened title="Find them">
        <Similar id={id} />
      </Opened>
    </Panel>
  );
}

function Similar({ id }: { id: string }) {
  const { data, error, reload } = useLoad(`similar ${id}`, (signal) => api.similar(id, signal));
  if (error) {
    return <Failed what="Similar documents could not be found" error={error} retry={reload} />;
  }
  if (!data) {
    return <Skeleton lines={3} />;
  }
  if (data.length === 0) {
    return <p class="meta">No other text has much in common with this one.</p>;
  }
  return (
    <ul class="children">
      {data.map(({ document, likeness }) => (
        <li key={document.id}>
          <a href={`/documents/${document.id}`}>{document.file_name}</a>
          <span class="meta">{percent(likeness)}</span>
        </li>
      ))}
    </ul>
  );
}
