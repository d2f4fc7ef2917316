import type {DataError} from '../data/types.js';
import {shortHash} from './hash.js';
import {originOf} from './origins.js';

/** Gives the token; `refresh` is true where the server refused the last one. Nothing or null means: none to be had. */
export type TokenCallback = (request: {
  refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

/** What the credentials need of their owner. */
export interface CredentialsOwner {
  /** Origins that may see the token. */
  origins(): ReadonlySet<string>;
  /** The user, where the page says so; part of the identity. */
  user(): string | undefined;
  /** The server refused, and no refresh helped. Called once until a request succeeds again. */
  authRequired(error: DataError): void;
}

/** A token as lent to one request. */
export interface Lease {
  readonly token?: string;
  readonly generation: number;
}

/** The error where the server wants somebody to sign in. */
export const authError = (message = 'You are not signed in, or your session has ended.'): DataError => ({
  code: 'auth',
  message,
  status: 401,
  retryable: false,
});

/**
 * Who the page is, for one provider: lends the token to requests for allowed origins, and renews it once for all
 * that wait when the server refuses it.
 */
export class Credentials {
  readonly #owner: CredentialsOwner;
  #source?: string | TokenCallback;
  #current?: Promise<string | undefined>;
  #renewal?: Promise<boolean>;
  #renewed = true;
  #generation = 0;
  #announced = false;

  constructor(owner: CredentialsOwner) {
    this.#owner = owner;
  }

  /** Takes a token or a callback that gives one; nothing forgets both. */
  setToken(source: string | TokenCallback | null | undefined): void {
    this.#source = source || undefined;
    this.#current = undefined;
    this.#renewal = undefined;
    this.#announced = false;
    this.#generation++;
    this.#renewed = true;
  }

  /** Whether a token may be taken: there is none yet, or the same one. */
  isOpenTo(token: string): boolean {
    return this.#source === undefined || this.#source === token;
  }

  /** Part of every cache key: the user, else a digest of a token set from outside. A refresh does not change it. */
  get identity(): string {
    const user = this.#owner.user();
    if (user) return `user:${user}`;
    if (typeof this.#source === 'string') return `token:${shortHash(this.#source)}`;
    return this.#source ? 'callback' : '';
  }

  /** Whether a URL may see the token and the secrets beside it. */
  allows(url: string): boolean {
    const origin = originOf(url);
    return origin !== undefined && this.#owner.origins().has(origin);
  }

  /** The token for a request to `url`; rejects with a `DataError` where the callback fails. */
  async lease(url: string): Promise<Lease> {
    const generation = this.#generation;
    if (!this.#source || !this.allows(url)) return {generation};
    this.#current ??= this.#ask(false);
    try {
      const token = await this.#current;
      return {...(token && {token}), generation: Math.max(generation, this.#generation)};
    } catch {
      this.#current = undefined;
      throw this.fail();
    }
  }

  /**
   * After a 401: true where the request is worth one repetition. However many requests were refused with the same
   * token, the callback is asked once.
   */
  async renew(lease: Lease): Promise<boolean> {
    if (lease.generation < this.#generation) return this.#renewal ?? this.#renewed;
    if (typeof this.#source !== 'function') return false;
    this.#renewal ??= this.#refresh();
    return this.#renewal;
  }

  /** A request with credentials went through: the next refusal is news again. */
  succeeded(): void {
    this.#announced = false;
  }

  /** Tells the owner, once, that somebody must sign in, and gives the error to report. */
  fail(error: DataError = authError()): DataError {
    if (!this.#announced) {
      this.#announced = true;
      this.#owner.authRequired(error);
    }
    return error;
  }

  async #refresh(): Promise<boolean> {
    const source = this.#source;
    const asked = this.#ask(true);
    const renewed = await asked.then(
      () => true,
      () => false,
    );
    // Whoever set another token meanwhile has the last word.
    if (this.#source !== source) return true;
    this.#current = renewed ? asked : undefined;
    this.#generation++;
    this.#renewed = renewed;
    this.#renewal = undefined;
    return renewed;
  }

  async #ask(refresh: boolean): Promise<string | undefined> {
    const source = this.#source;
    if (typeof source !== 'function') return source;
    const token = await source({refresh});
    if (token === null || (refresh && token === undefined)) throw authError();
    return token;
  }
}
