import { render } from "preact";
import { useEffect } from "preact/hooks";
import { DetailScreen } from "./detail/DetailScreen.tsx";
import { DocumentsScreen } from "./documents/DocumentsScreen.tsx";
import { ExportScreen } from "./export/ExportScreen.tsx";
import { QueueScreen } from "./review/QueueScreen.tsx";
import { ReviewScreen } from "./review/ReviewScreen.tsx";
import { Dialog } from "./shell/Dialog.tsx";
import { LoginScreen } from "./shell/LoginScreen.tsx";
import { PipelineScreen } from "./shell/PipelineScreen.tsx";
import { followLinks, navigate, useRoute } from "./shell/router.ts";
import { type Route, safeNext } from "./shell/routes.ts";
import { findSession, session } from "./shell/session.ts";
import { Shell } from "./shell/Shell.tsx";
import { SignInForm } from "./shell/SignInForm.tsx";
import { applyTheme } from "./shell/theme.ts";
import type { User } from "./contract.ts";
import { useStore } from "./state/store.ts";
import { UploadScreen } from "./upload/UploadScreen.tsx";
import { Page } from "./ui/Page.tsx";
import { Empty, Failed } from "./ui/States.tsx";

/** Milliseconds after which a server that is still starting is asked again. */
const TRY_AGAIN = 3_000;

function App() {
  const route = useRoute();
  const now = useStore(session);
  useEffect(() => {
    if (now.state === "out" && route.name !== "login") {
      navigate(`/login?next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
    }
    if (now.state === "in" && route.name === "login") {
      navigate(safeNext(new URLSearchParams(location.search).get("next")), { replace: true });
    }
  }, [now.state, route.name]);
  useEffect(() => {
    const timer = now.state === "unreachable" ? setTimeout(findSession, TRY_AGAIN) : undefined;
    return () => clearTimeout(timer);
  }, [now]);

  if (now.state === "unreachable") {
    return (
      <main class="login">
        <Failed what="Docket could not be loaded" error={now.error} retry={findSession} />
      </main>
    );
  }
  if (now.state === "unknown" || (now.state === "out" && route.name !== "login")) {
    return null;
  }
  if (now.state === "out" || route.name === "login") {
    return <LoginScreen />;
  }
  return (
    <>
      <Shell screen={route.name} user={now.user}>
        <Screen route={route} user={now.user} />
      </Shell>
      {now.state === "over" && (
        <Dialog title="Your session is over">
          <p>Sign in to go on. Nothing you typed is lost.</p>
          <SignInForm username={now.user.username} />
        </Dialog>
      )}
    </>
  );
}

function Screen({ route, user }: { route: Route; user: User }) {
  switch (route.name) {
    case "documents":
      return <DocumentsScreen />;
    case "detail":
      return <DetailScreen key={route.id} id={route.id} />;
    case "review":
      return <ReviewScreen key={route.id} id={route.id} />;
    case "export":
      return <ExportScreen key={route.id} id={route.id} />;
    case "queue":
      return <QueueScreen />;
    case "upload":
      return <UploadScreen />;
    case "pipeline":
      return <PipelineScreen user={user} />;
    default:
      return (
        <Page title="Not found">
          <Empty title="There is no such page">
            <a class="button" href="/documents">All documents</a>
          </Empty>
        </Page>
      );
  }
}

applyTheme();
followLinks();
findSession();
render(<App />, document.getElementById("app")!);
