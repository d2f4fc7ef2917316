import {ContextConsumer} from '@lit/context';
import type {DataHost} from './data-host.js';
import {lookUp, scopeContext, watchPath, type Scope} from './scopes.js';
import {fillSource, type Filled, type Hole, type SourceTemplate} from './source.js';

/** Fills the holes of a widget's source from the scopes around it, and tells when a value changes. */
export class Holes {
  readonly #host: DataHost;
  readonly #changed: () => void;
  #consumer?: ContextConsumer<typeof scopeContext, never>;
  #scope?: Scope;
  #paths: readonly string[] = [];
  #watched?: Scope;
  #stops: (() => void)[] = [];

  constructor(host: DataHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** The source with its holes filled, or the path that it waits for. */
  fill(template: SourceTemplate, holes: readonly Hole[]): Filled {
    if (holes.length > 0) this.#findScope();
    this.#watch(holes.map((hole) => hole.hole));
    return fillSource(template, (path) => lookUp(this.#scope, path));
  }

  /** The value of a path as it is now. */
  lookUp(path: string): unknown {
    this.#findScope();
    return lookUp(this.#scope, path);
  }

  /** Stops listening; `fill` begins again. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#paths = [];
  }

  /** A widget without holes never asks for a scope. */
  #findScope(): void {
    // The context's own types want a Lit element; what is used of it every host has.
    if (this.#consumer) return;
    this.#consumer = new ContextConsumer(this.#host as never, {
      context: scopeContext,
      subscribe: true,
      callback: (scope) => {
        if (scope === this.#scope) return;
        this.#scope = scope;
        this.#changed();
      },
    });
  }

  #watch(paths: readonly string[]): void {
    const known = this.#watched === this.#scope && paths.join('\n') === this.#paths.join('\n');
    if (known) return;
    this.stop();
    this.#paths = paths;
    this.#watched = this.#scope;
    this.#stops = paths.map((path) => watchPath(this.#scope, path, this.#changed));
  }
}
