import {attempt, limitOf} from './attempts.js';
import {DataFailure, toDataError} from './failure.js';
import {redact} from './redact.js';
import {cacheText} from './source.js';
import type {DataError, Description, Environment, Provider, Source} from './types.js';

/** The error of a provider that is asked for what it was not made for. */
export function cannot(label: string, what: string): DataError {
  return {code: 'provider', message: `The provider ${redact(label)} can't ${what}.`, retryable: false};
}

/** Descriptions of forms, actions and resources: what several ask for at once is asked once. Nothing is kept. */
export class Descriptions {
  readonly #environment: Environment;
  readonly #running = new Map<string, Promise<Description | DataError>>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The description, or why there is none. Never rejects. */
  describe(provider: Provider, source: Source): Promise<Description | DataError> {
    const key = `${provider.identity}\n${cacheText(source)}`;
    const running = this.#running.get(key);
    if (running) return running;
    const asked = this.#ask(provider, source).finally(() => this.#running.delete(key));
    this.#running.set(key, asked);
    return asked;
  }

  async #ask(provider: Provider, source: Source): Promise<Description | DataError> {
    if (!provider.describe) return cannot(provider.label, 'describe forms');
    const {signal} = new AbortController();
    try {
      const work = (inner: AbortSignal) => provider.describe!({source, signal: inner});
      const {value} = await attempt(this.#environment, signal, work, limitOf(provider));
      if (!Array.isArray(value?.fields)) throw new DataFailure(cannot(provider.label, 'name the fields of this form'));
      return value;
    } catch (thrown) {
      return toDataError(thrown);
    }
  }
}
