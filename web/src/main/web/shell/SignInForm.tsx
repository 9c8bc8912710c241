import { useState } from "preact/hooks";
import { ApiError } from "../net/http.ts";
import { Icon } from "../ui/Icon.tsx";
import { signIn } from "./session.ts";

/** The sign-in form; the app reacts to the new session by itself. */
export function SignInForm({ username = "" }: { username?: string }) {
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setFault("");
    try {
      await signIn(String(form.get("username")), String(form.get("password")));
    } catch (error) {
      setFault(messageOf(ApiError.of(error)));
      setBusy(false);
    }
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));

  return (
    <form class="sign-in" onSubmit={submit}>
      {fault && (
        <div class="banner tone-bad" role="alert">
          <Icon name="warning" /> <span>{fault}</span>
        </div>
      )}
      <label>
        Name
        <input name="username" autocomplete="username" required defaultValue={username} autofocus={!username} maxLength={100} />
      </label>
      <label>
        Password
        <input
          name="password"
          type={shown ? "text" : "password"}
          autocomplete="current-password"
          required
          autofocus={!!username}
          maxLength={200}
          onKeyUp={watchCapsLock}
        />
      </label>
      <span class="meta" role="status">{capsLock ? "Caps lock is on" : ""}</span>
      <label class="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        Show password
      </label>
      <button type="submit" class="button primary" disabled={busy}>{busy ? "Signing in" : "Sign in"}</button>
    </form>
  );
}

function messageOf(error: ApiError): string {
  return error.status === 401 || error.status === 400 ? "Name or password is wrong." : error.message;
}
