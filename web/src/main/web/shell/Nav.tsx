import type { User } from "../contract.ts";
import { count } from "../format/numbers.ts";
import { words } from "../format/labels.ts";
import { feed } from "../live/feed.ts";
import { useStore } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import type { Route } from "./routes.ts";
import { signOut } from "./session.ts";
import { nextTheme, theme } from "./theme.ts";

interface Entry {
  href: string;
  label: string;
  icon: IconName;
  screens: Route["name"][];
}

const ENTRIES: Entry[] = [
  { href: "/documents", label: "Documents", icon: "files", screens: ["documents", "detail", "export"] },
  { href: "/upload", label: "Upload", icon: "upload", screens: ["upload"] },
  { href: "/review", label: "Review", icon: "eye", screens: ["queue", "review"] },
];

interface Props {
  screen: Route["name"];
  user: User;
  onShortcuts: () => void;
}

export function Nav({ screen, user, onShortcuts }: Props) {
  const toReview = useStore(feed.counts)?.needs_review;
  const look = useStore(theme);
  return (
    <header class="side">
      <a class="brand" href="/documents">
        <Icon name="inbox" size={20} /> Docket
      </a>
      <nav aria-label="Main">
        {ENTRIES.map(({ href, label, icon, screens }) => (
          <a key={href} href={href} aria-current={screens.includes(screen) ? "page" : undefined}>
            <Icon name={icon} />
            {label}
            {href === "/review" && toReview !== undefined && toReview > 0 && <span class="badge">{count(toReview)}</span>}
          </a>
        ))}
        {user.role === "admin" && (
          <a href="/hawtio/">
            <Icon name="activity" />Pipeline
          </a>
        )}
      </nav>
      <div class="side-foot">
        <span class="who" title={`Signed in as ${user.username}, ${user.role}`}>
          <Icon name="user" />
          <span>
            {user.username}
            <span class="meta">{words(user.role)}</span>
          </span>
        </span>
        <button type="button" onClick={nextTheme}>
          <Icon name="theme" />Theme<span class="meta">{words(look)}</span>
        </button>
        <button type="button" onClick={onShortcuts}>
          <Icon name="keyboard" />Shortcuts
        </button>
        <button type="button" onClick={signOut}>
          <Icon name="logout" />Sign out
        </button>
      </div>
    </header>
  );
}
