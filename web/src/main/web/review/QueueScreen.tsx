import { useEffect } from "preact/hooks";
import { plural } from "../format/numbers.ts";
import { feed } from "../live/feed.ts";
import { api } from "../net/api.ts";
import { Connection } from "../shell/Connection.tsx";
import { navigate, useQuery } from "../shell/router.ts";
import { useLoad } from "../state/load.ts";
import { useStore } from "../state/store.ts";
import { Page } from "../ui/Page.tsx";
import { Empty, Failed, Skeleton } from "../ui/States.tsx";
import { queueParams } from "./queue.ts";
import { finalizedSoFar } from "./tally.ts";
import { openQueue, reviewAddress } from "./usePlace.ts";

/** Opens the first document of the queue, or says that there is none. */
export function QueueScreen() {
  const query = useQuery();
  const filter = query.get("queue");
  return query.has("end") ? <End /> : <Begin filter={filter} />;
}

function Begin({ filter }: { filter: string | null }) {
  const params = queueParams(filter);
  params.set("limit", "1");
  const { data, error, reload } = useLoad(`queue ${params}`, (signal) => api.list(params, signal));
  const first = data?.items[0]?.id;
  useEffect(() => {
    if (first) {
      openQueue(filter);
      navigate(reviewAddress(first, filter), { replace: true });
    }
  }, [first]);
  return (
    <Page title="Review" beside={<Connection />}>
      {error && <Failed what="The queue could not be loaded" error={error} retry={reload} />}
      {!data && !error && <Skeleton />}
      {data && !first && (
        <Empty title="Queue is empty">
          <p>No document needs a review{filter ? " under this filter" : ""}.{done()}</p>
          <a class="button" href="/documents">All documents</a>
        </Empty>
      )}
    </Page>
  );
}

function End() {
  const left = useStore(feed.counts)?.needs_review ?? 0;
  return (
    <Page title="Review" beside={<Connection />}>
      <Empty title="Queue is empty">
        <p>
          {left > 0
            ? `That was the last one. ${plural(left, "document")} still need${left === 1 ? "s" : ""} a review.`
            : "Nothing needs a review."}
          {done()}
        </p>
        {left > 0 && <a class="button primary" href="/review">Go on</a>}
        <a class="button" href="/documents">All documents</a>
      </Empty>
    </Page>
  );
}

function done(): string {
  return finalizedSoFar() > 0 ? ` You finalized ${plural(finalizedSoFar(), "document")} in this session.` : "";
}
