import { Component, type ComponentType, createElement } from "preact";

/** Repaints only when a property is another one. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    shouldComponentUpdate(next: P): boolean {
      const [old, fresh] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return Object.keys(fresh).some((name) => old[name] !== fresh[name]);
    }

    render() {
      return createElement(Inner, this.props as P);
    }
  };
}
