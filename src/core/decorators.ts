import type {PropertyDeclaration, ReactiveElement} from 'lit';

/*
 * Lit's decorators as this library's compiler calls them. Lit's own serve two kinds of decorators, and a page would
 * load the one that is never used.
 */
type Decorator = (prototype: object, name: PropertyKey, descriptor?: PropertyDescriptor) => void;

/** `fullWidth` as attributes are written: `full-width`. */
export const kebab = (name: PropertyKey): string =>
  String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A reactive property; its attribute, where none is named, is its name in kebab-case. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name, descriptor) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, {attribute: kebab(name), ...options});
    // What stands on the prototype now wraps an accessor that the class has written itself.
    return descriptor && Object.getOwnPropertyDescriptor(prototype, name);
  };

/** A reactive property of the element's own, without an attribute. */
export const state = (): Decorator => property({state: true, attribute: false});

type AnyDecorator = (target: unknown, key?: PropertyKey, descriptor?: unknown) => unknown;

/** What the compiler calls for a decorated class or member (`place` is null for accessors); one for the whole package. */
export function decorate(decorators: AnyDecorator[], target: object, key?: PropertyKey, place?: null): unknown {
  const isMember = key !== undefined;
  let result: unknown = target;
  if (isMember) result = place === null ? Object.getOwnPropertyDescriptor(target, key) : undefined;
  for (const act of decorators.reverse()) result = act(isMember ? target : result, key, result) ?? result;
  if (isMember && result) Object.defineProperty(target, key, result);
  return result;
}

/** What the build makes of the decorated properties of a class: one table. */
export function declare(prototype: object, table: Readonly<Record<string, PropertyDeclaration>>): void {
  for (const name in table) property(table[name])(prototype, name);
}
