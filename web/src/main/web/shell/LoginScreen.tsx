import { useEffect } from "preact/hooks";
import { Icon } from "../ui/Icon.tsx";
import { SignInForm } from "./SignInForm.tsx";

export function LoginScreen() {
  useEffect(() => {
    document.title = "Sign in · Docket";
  }, []);
  return (
    <main class="login" id="main">
      <div class="card">
        <p class="brand">
          <Icon name="inbox" size={20} /> Docket
        </p>
        <h1>Sign in</h1>
        <SignInForm />
      </div>
    </main>
  );
}
