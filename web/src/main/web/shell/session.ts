import type { User } from "../contract.ts";
import { feed } from "../live/feed.ts";
import { api } from "../net/api.ts";
import { ApiError, onSessionOver } from "../net/http.ts";
import { Store } from "../state/store.ts";
import { navigate } from "./router.ts";

export type Session =
  | { state: "unknown" }
  | { state: "unreachable"; error: ApiError }
  | { state: "out" }
  | { state: "in"; user: User }
  | { state: "over"; user: User };

export const session = new Store<Session>({ state: "unknown" });

let waiting: (() => void)[] = [];

onSessionOver(() =>
  new Promise((resolve) => {
    waiting.push(resolve);
    const now = session.value;
    session.set(now.state === "in" ? { state: "over", user: now.user } : now.state === "over" ? now : { state: "out" });
  })
);

export async function findSession(): Promise<void> {
  try {
    session.set({ state: "in", user: await api.me(false) });
  } catch (error) {
    const fault = ApiError.of(error);
    session.set(fault.status === 401 ? { state: "out" } : { state: "unreachable", error: fault });
  }
}

export async function signIn(username: string, password: string): Promise<void> {
  const { user } = await api.login(username, password);
  const before = session.value;
  if (before.state === "over" && before.user.username !== user.username) {
    location.reload();
    return;
  }
  session.set({ state: "in", user });
  const resume = waiting;
  waiting = [];
  resume.forEach((go) => go());
}

export async function signOut(): Promise<void> {
  feed.stop();
  await api.logout().catch(() => undefined);
  session.set({ state: "out" });
  navigate("/login");
}
