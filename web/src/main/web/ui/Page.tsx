import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { hasNavigated } from "../shell/router.ts";

interface Props {
  title: string;
  heading?: ComponentChildren;
  before?: ComponentChildren;
  beside?: ComponentChildren;
  actions?: ComponentChildren;
  /** The screen puts the focus somewhere better than its heading. */
  ownFocus?: boolean;
  children: ComponentChildren;
}

/** A screen: its title, its one h1, which gets the focus after a navigation, and its actions. */
export function Page({ title, heading, before, beside, actions, ownFocus, children }: Props) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Docket`;
  }, [title]);
  useEffect(() => {
    if (hasNavigated() && !ownFocus) {
      h1.current?.focus();
    }
  }, []);
  return (
    <>
      <header class="page-head">
        {before}
        <h1 ref={h1} tabIndex={-1}>{heading ?? title}</h1>
        {beside}
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
