import type { Problem } from "../contract.ts";

/** An answer that is not a success, or none at all (status 0). */
export class ApiError extends Error {
  constructor(readonly status: number, readonly problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}`);
  }

  static of(error: unknown): ApiError {
    if (error instanceof ApiError) {
      return error;
    }
    return new ApiError(0, { code: "unreachable", detail: "The server did not answer", hint: "Check the connection and try again" });
  }
}

let signInAgain: () => Promise<void> = () => Promise.reject(new Error("No sign-in"));

/** Names what asks the user to sign in when the session is over; it resolves when that is done. */
export function onSessionOver(ask: () => Promise<void>): void {
  signInAgain = ask;
}

let refreshing: Promise<boolean> | undefined;

/** Renews the session once, however many requests ask for it. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= fetch("/auth/refresh", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" })
    .then((response) => response.ok, () => false)
    .finally(() => refreshing = undefined);
  return refreshing;
}

export interface SendOptions {
  /** Ask for a sign-in when the session is over, and then send again. */
  ask?: boolean;
}

export async function send(path: string, init: RequestInit = {}, options: SendOptions = {}): Promise<Response> {
  let response = await fetch(path, init);
  if (response.status === 401) {
    const renewed = await refreshSession();
    if (!renewed && options.ask !== false) {
      await signInAgain();
    }
    if (renewed || options.ask !== false) {
      response = await fetch(path, init);
    }
  }
  if (!response.ok) {
    throw new ApiError(response.status, await problemOf(response));
  }
  return response;
}

/** Makes sure that a plain link or an image will be answered, by renewing the session when that is due. */
export async function keepSession(): Promise<void> {
  await send("/api/me");
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  try {
    return await response.json();
  } catch {
    return { detail: `The server answered ${response.status}` };
  }
}

export async function json<T>(path: string, init?: RequestInit, options?: SendOptions): Promise<T> {
  return await (await send(path, init, options)).json();
}

export function jsonBody(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) };
}
