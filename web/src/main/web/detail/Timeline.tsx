import type { DocumentRecord } from "../contract.ts";
import { words } from "../format/labels.ts";
import { count, plural } from "../format/numbers.ts";
import { dateTime, duration, timeOfDay } from "../format/times.ts";
import { useNow } from "../state/now.ts";
import { Bar } from "../ui/Bar.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { FailureCard } from "./FailureCard.tsx";
import type { Step, StepState } from "./timeline.ts";

const LOOKS: Record<StepState, { icon: IconName; tone: string; word: string }> = {
  done: { icon: "check", tone: "ok", word: "Done" },
  running: { icon: "loader", tone: "run", word: "Running" },
  failed: { icon: "failed", tone: "bad", word: "Failed" },
  waiting: { icon: "clock", tone: "queued", word: "Waiting" },
  attention: { icon: "eye", tone: "warn", word: "Attention" },
};

interface Props {
  steps: Step[];
  document: DocumentRecord;
}

export function Timeline({ steps, document }: Props) {
  const now = useNow(1_000);
  const attempts = steps.some((step) => step.attempt > 1);
  const lastFailure = steps.findLast((step) => step.state === "failed");
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li key={step.key} id={`step-${step.key}`} class={`tone-${LOOKS[step.state].tone}`}>
          <span class="mark">
            <Icon name={LOOKS[step.state].icon} />
          </span>
          <div class="step">
            <div class="step-head">
              <strong>{step.title}</strong>
              <span class="visually-hidden">{LOOKS[step.state].word}</span>
              {attempts && <span class="meta">attempt {step.attempt}</span>}
              <span class="meta took">{took(step, now)}</span>
              <time class="meta" dateTime={step.at} title={dateTime(step.at)}>{timeOfDay(step.at)}</time>
            </div>
            {step.state === "running" && <Running step={step} document={document} />}
            {step.state === "done" && <Facts detail={step.detail} />}
            {step.failure && (
              <FailureCard failure={step.failure} jobId={document.job_id} retry={step === lastFailure && document.status === "failed"} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function took(step: Step, now: number): string {
  const spent = (step.endedAt ? Date.parse(step.endedAt) : now) - Date.parse(step.at);
  return step.endedAt && spent < 50 ? "" : duration(spent);
}

function Running({ step, document }: { step: Step; document: DocumentRecord }) {
  const progress = document.progress ?? step.progress;
  if (!progress) {
    return null;
  }
  const { done, total, unit, rate, eta_seconds } = progress;
  return (
    <p class="running">
      <Bar done={done} total={total} text={false} label={step.title} />
      <span class="meta">
        {count(done)}
        {total ? ` of ${count(total)}` : ""} {unit}
        {rate ? `, ${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))} a second` : ""}
        {eta_seconds ? `, ${duration(eta_seconds * 1000)} left` : ""}
      </span>
    </p>
  );
}

/** Scalar details of an event, at most five, to keep the timeline readable. */
function Facts({ detail }: { detail: Record<string, unknown> | undefined }) {
  const facts = Object.entries(detail ?? {}).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value)).slice(0, 5);
  if (facts.length === 0) {
    return null;
  }
  return (
    <p class="meta">{facts.map(([name, value]) => `${words(name)} ${typeof value === "number" ? count(value) : value}`).join(" · ")}</p>
  );
}

export function runs(steps: Step[]): string {
  return plural(Math.max(1, ...steps.map((step) => step.attempt)), "attempt");
}
