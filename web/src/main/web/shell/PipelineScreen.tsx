import type { User } from "../contract.ts";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { Empty } from "../ui/States.tsx";

export function PipelineScreen({ user }: { user: User }) {
  return (
    <Page title="Pipeline">
      {user.role === "admin"
        ? (
          <Empty title="The routes are shown in Hawtio">
            <p>Start and stop them, read their counters and see how they are wired.</p>
            <a class="button primary" href="/hawtio/">
              <Icon name="external" />Open Hawtio
            </a>
          </Empty>
        )
        : (
          <Empty title="No permission">
            <p>Only administrators see the routes.</p>
            <a class="button" href="/documents">All documents</a>
          </Empty>
        )}
    </Page>
  );
}
