import { count } from "../format/numbers.ts";
import { Icon } from "../ui/Icon.tsx";
import { cursorOf } from "./cursors.ts";
import { addressOf, type ListQuery, PAGE_SIZE } from "./query.ts";

interface Props {
  query: ListQuery;
  shown: number;
  total: number;
  next: string | null | undefined;
}

export function Pager({ query, shown, total, next }: Props) {
  const before = cursorOf(query, query.page - 1);
  const previous = query.page > 1 ? { ...query, page: before ? query.page - 1 : 1, cursor: before ?? "" } : undefined;
  const following = next ? { ...query, page: query.page + 1, cursor: next } : undefined;
  const first = (query.page - 1) * PAGE_SIZE + 1;
  return (
    <nav class="pager" aria-label="Pages">
      <Step to={previous} label={before === undefined && query.page > 1 ? "First page" : "Previous"} icon="left" />
      <span role="status">{count(first)} to {count(first + shown - 1)} of {count(Math.max(total, first + shown - 1))}</span>
      <Step to={following} label="Next" icon="right" />
    </nav>
  );
}

function Step({ to, label, icon }: { to: ListQuery | undefined; label: string; icon: "left" | "right" }) {
  const content = icon === "left"
    ? (
      <>
        <Icon name="left" />
        {label}
      </>
    )
    : (
      <>
        {label}
        <Icon name="right" />
      </>
    );
  return to
    ? <a class="button small" href={addressOf(to)}>{content}</a>
    : <button type="button" class="button small" disabled>{content}</button>;
}
