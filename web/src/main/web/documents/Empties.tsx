import { Copy } from "../ui/Copy.tsx";
import { Empty } from "../ui/States.tsx";
import type { ListQuery } from "./query.ts";

export function FirstUse() {
  const curl = `curl -H "Authorization: Bearer $TOKEN" -F file=@invoice.pdf ${location.origin}/api/documents/upload`;
  return (
    <Empty title="No documents yet">
      <p>There are three ways to send one.</p>
      <dl class="ways">
        <div>
          <dt>In the browser</dt>
          <dd>
            <a class="button primary" href="/upload">Upload files</a>
          </dd>
        </div>
        <div>
          <dt>Over the API</dt>
          <dd>
            <Copy text={curl} label="the command" />
            <p class="meta">$TOKEN is the access_token that POST /auth/login answers.</p>
          </dd>
        </div>
        <div>
          <dt>Through the drop folder</dt>
          <dd>
            <Copy text="data/inbox" label="the folder" />
          </dd>
        </div>
      </dl>
    </Empty>
  );
}

export function NoneMatch({ query, onClear }: { query: ListQuery; onClear: () => void }) {
  const parts = [
    query.q && `“${query.q}”`,
    query.review === "needed" ? "needs review" : query.status.replaceAll("_", " ").replaceAll(",", " or "),
    query.kind && `type ${query.kind}`,
    query.source && `source ${query.source}`,
  ].filter(Boolean);
  return (
    <Empty title="No document matches">
      <p>The filter is {parts.join(", ")}.</p>
      <button type="button" class="button" onClick={onClear}>Clear the filter</button>
    </Empty>
  );
}
