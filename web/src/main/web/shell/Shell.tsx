import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { User } from "../contract.ts";
import { feed } from "../live/feed.ts";
import { useKeys } from "./keys.ts";
import { Nav } from "./Nav.tsx";
import { navigate } from "./router.ts";
import type { Route } from "./routes.ts";
import { ShortcutSheet } from "./ShortcutSheet.tsx";

interface Props {
  screen: Route["name"];
  user: User;
  children: ComponentChildren;
}

/** The frame of every screen: navigation, live connection, jumps. */
export function Shell({ screen, user, children }: Props) {
  const [sheet, setSheet] = useState(false);
  useFeed(screen);
  useKeys({
    "g d": () => navigate("/documents"),
    "g u": () => navigate("/upload"),
    "g r": () => navigate("/review"),
    "?": () => setSheet(true),
  });
  return (
    <>
      <a class="skip" href="#main">Skip to content</a>
      <div class="shell">
        <Nav screen={screen} user={user} onShortcuts={() => setSheet(true)} />
        <main id="main" tabIndex={-1}>{children}</main>
      </div>
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </>
  );
}

/** Starts the feed after a page of the list has set its cursor; the list screen loads that page itself. */
function useFeed(screen: Route["name"]): void {
  useEffect(() => {
    const unsubscribe = feed.counts.subscribe((counts) => counts && feed.start());
    if (screen !== "documents") {
      feed.page(new URLSearchParams({ limit: "1" })).catch(() => undefined);
    }
    return () => {
      unsubscribe();
      feed.stop();
    };
  }, []);
}
