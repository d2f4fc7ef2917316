import type {ReactiveElement} from 'lit';

/** The first element in the shadow root that matches a selector; null where there is none, and before the first drawing. */
export const query =
  (selector: string): PropertyDecorator =>
  (): PropertyDescriptor => ({
    get(this: ReactiveElement): Element | null {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
  });
