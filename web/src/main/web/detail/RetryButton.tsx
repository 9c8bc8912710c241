import { useState } from "preact/hooks";
import { api } from "../net/api.ts";
import { ApiError } from "../net/http.ts";
import { Icon } from "../ui/Icon.tsx";
import { Refused } from "../ui/Refused.tsx";

interface Props {
  jobId: string;
  small?: boolean;
  refused?: string;
  onDone?: () => void;
}

export function RetryButton({ jobId, small, refused, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const retry = async () => {
    setBusy(true);
    setFault("");
    try {
      await api.retry(jobId);
      onDone?.();
    } catch (error) {
      setFault(ApiError.of(error).message);
    } finally {
      setBusy(false);
    }
  };
  if (refused) {
    return <Refused icon="refresh" label="Retry" reason={refused} />;
  }
  return (
    <>
      <button type="button" class={small ? "button small" : "button"} disabled={busy} onClick={retry}>
        <Icon name="refresh" />
        Retry
      </button>
      {fault && <span class="fault" role="alert">{fault}</span>}
    </>
  );
}
