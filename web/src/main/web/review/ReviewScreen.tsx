import { useEffect } from "preact/hooks";
import { count } from "../format/numbers.ts";
import { lookOf } from "../format/labels.ts";
import { navigate, useQuery } from "../shell/router.ts";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusPill } from "../ui/Pill.tsx";
import { Empty, NotShown, Skeleton } from "../ui/States.tsx";
import { InvoiceReview } from "./InvoiceReview.tsx";
import type { Place } from "./queue.ts";
import { queueParams } from "./queue.ts";
import { SimpleReview } from "./SimpleReview.tsx";
import { countFinalized } from "./tally.ts";
import { endAddress, reviewAddress, usePlace } from "./usePlace.ts";
import { useReview } from "./useReview.ts";

export function ReviewScreen({ id }: { id: string }) {
  const filter = useQuery().get("queue");
  const review = useReview(id);
  const place = usePlace(filter, id);
  const goTo = (to: string | undefined) => to && navigate(reviewAddress(to, filter));
  useNeighbourKeys(() => goTo(place.previous), () => goTo(place.next));

  const back = (
    <a class="button quiet small" href={`/documents?${filter ?? queueParams(null)}`}>
      <Icon name="left" />Queue
    </a>
  );
  const { state } = review;
  if (!state) {
    return (
      <Page title="Review" before={back}>
        {review.error ? <NotShown error={review.error} retry={review.reload} /> : <Skeleton />}
      </Page>
    );
  }
  const { document } = state.base;
  const onFinalized = () => {
    countFinalized();
    navigate(place.next ? reviewAddress(place.next, filter) : endAddress(filter));
  };
  const ready = document.status === "completed" || document.status === "finalized";
  return (
    <Page
      title={`Review ${document.file_name}`}
      heading={document.file_name}
      ownFocus={ready}
      before={back}
      beside={
        <>
          <span class="meta">{[document.vendor_name, document.source].filter(Boolean).join(" · ")}</span>
          {document.status !== "completed" && <StatusPill row={document} />}
        </>
      }
      actions={<Neighbours place={place} onGo={goTo} />}
    >
      {!ready
        ? (
          <Empty title={`It is ${lookOf(document).label.toLowerCase()}`}>
            <p>There is something to review once it is completed.</p>
            <a class="button" href={`/documents/${id}`}>Show the document</a>
          </Empty>
        )
        : document.kind === "invoice"
        ? <InvoiceReview review={review} state={state} onFinalized={onFinalized} />
        : <SimpleReview review={review} state={state} onFinalized={onFinalized} />}
    </Page>
  );
}

function Neighbours({ place, onGo }: { place: Place; onGo: (id: string | undefined) => void }) {
  if (place.total === 0 && !place.next) {
    return null;
  }
  return (
    <nav class="neighbours" aria-label="Queue">
      <button
        type="button"
        class="button only-icon"
        aria-label="Previous document"
        disabled={!place.previous}
        onClick={() => onGo(place.previous)}
      >
        <Icon name="left" />
      </button>
      <span>{place.position ? `${count(place.position)} of ${count(place.total)}` : `${count(place.total)} in the queue`}</span>
      <button type="button" class="button only-icon" aria-label="Next document" disabled={!place.next} onClick={() => onGo(place.next)}>
        <Icon name="right" />
      </button>
    </nav>
  );
}

function useNeighbourKeys(previous: () => void, next: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        (event.key === "ArrowUp" ? previous : next)();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
