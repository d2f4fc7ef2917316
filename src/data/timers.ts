import type {Environment} from './types.js';

/** Timers by name, so that none is forgotten and none runs twice. */
export class Timers {
  readonly #environment: Environment;
  readonly #running = new Map<string, number>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  has(name: string): boolean {
    return this.#running.has(name);
  }

  /** Calls `fn` once after `ms` milliseconds, in place of what ran under this name. */
  set(name: string, ms: number, fn: () => void): void {
    this.clear(name);
    const id = this.#environment.setTimeout(() => {
      this.#running.delete(name);
      fn();
    }, ms);
    this.#running.set(name, id);
  }

  /** Stops one, or all. */
  clear(...names: string[]): void {
    for (const name of names.length > 0 ? names : [...this.#running.keys()]) {
      const id = this.#running.get(name);
      if (id !== undefined) this.#environment.clearTimeout(id);
      this.#running.delete(name);
    }
  }
}
