import { Store, useStore } from "../state/store.ts";
import { type Route, routeOf } from "./routes.ts";

const here = new Store(location.pathname + location.search);
let navigated = false;

addEventListener("popstate", () => {
  navigated = true;
  here.set(location.pathname + location.search);
});

export function navigate(to: string, { replace = false } = {}): void {
  navigated ||= !replace;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  here.set(location.pathname + location.search);
  if (!replace) {
    scrollTo(0, 0);
  }
}

/** Whether the user has moved since the page was loaded; then the focus follows. */
export function hasNavigated(): boolean {
  return navigated;
}

export function useRoute(): Route {
  const address = useStore(here);
  return routeOf(address.split("?")[0] ?? "/");
}

export function useQuery(): URLSearchParams {
  return new URLSearchParams(useStore(here).split("?")[1] ?? "");
}

/** Turns clicks on the screens' own links into navigation without loading. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) {
      return;
    }
    const url = new URL(link.href);
    if (url.origin === location.origin && routeOf(url.pathname).name !== "unknown" && !url.hash) {
      event.preventDefault();
      navigate(url.pathname + url.search);
    }
  });
}
