import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  id?: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

export function Panel({ title, id, aside, children }: Props) {
  const heading = `${id ?? title.toLowerCase().replaceAll(" ", "-")}-title`;
  return (
    <section class="card" id={id} aria-labelledby={heading}>
      <header class="card-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
