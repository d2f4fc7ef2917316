import type {PropertyDeclaration, ReactiveElement} from 'lit';

/*
 * Lit's decorators as this library's compiler calls them. Lit's own serve two kinds of decorators, and a page would
 * load the one that is never used.
 */
type Decorator = (prototype: object, name: PropertyKey, descriptor?: PropertyDescriptor) => void;

/** A reactive property with an attribute. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name, descriptor) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // What stands on the prototype now wraps an accessor that the class has written itself.
    return descriptor && Object.getOwnPropertyDescriptor(prototype, name);
  };

/** A reactive property of the element's own, without an attribute. */
export const state = (): Decorator => property({state: true, attribute: false});

/** What the compiler calls for a decorated class or member; one for all modules of the package. */
export function decorate(
  decorators: readonly ((target: object, key?: PropertyKey, descriptor?: PropertyDescriptor) => unknown)[],
  target: object,
  key?: PropertyKey,
  place?: null,
): unknown {
  const own = place === null && key !== undefined ? Object.getOwnPropertyDescriptor(target, key) : undefined;
  const result = decorators.reduceRight<unknown>(
    (last, decorator) =>
      (key === undefined ? decorator(last as object) : decorator(target, key, last as PropertyDescriptor)) ?? last,
    key === undefined ? target : own,
  );
  if (own && key !== undefined) Object.defineProperty(target, key, result as PropertyDescriptor);
  return result;
}
