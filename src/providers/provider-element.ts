import type {PropertyValues} from 'lit';
import {property} from '../core/decorators.js';
import {notify} from '../core/emit.js';
import type {DataError} from '../data/types.js';
import {Credentials, type TokenCallback} from './credentials.js';
import {words} from './gate.js';
import {originOf} from './origins.js';
import {ProviderNodeElement} from './provider-node-element.js';

/**
 * The base of every provider that speaks to a server: it holds the credentials and says where they may go.
 *
 * @event {CustomEvent<{error: DataError}>} auth-required - The server wants somebody to sign in, and no refresh of the token helped; does not bubble.
 */
export abstract class ProviderElement extends ProviderNodeElement {
  /** Who is signed in; data of one user is never shown to another. A digest of the token by default. */
  @property() user?: string;

  /** Origins besides the provider's own that may see the token and the headers, separated by blanks; none by default. */
  @property({attribute: 'allow-origins'}) allowOrigins?: string;

  /** The credentials that the transport asks. */
  protected readonly credentialsStore: Credentials = new Credentials({
    origins: () => this.#origins(),
    user: () => this.user || undefined,
    authRequired: (error: DataError) => notify(this, 'auth-required', {error}),
  });

  readonly #listeners = new Set<() => void>();

  /** The bearer token, or a function that gives it and renews it when asked with `{refresh: true}`. As an attribute it is read once and taken off; it can't be read back. */
  @property()
  set token(value: string | TokenCallback | null | undefined) {
    this.credentialsStore.setToken(value);
    this.changed();
  }

  get token(): undefined {
    return undefined;
  }

  /**
   * Takes a token that a part of the page brings along, such as that of a public dashboard. False where this provider has
   * another one: that stays.
   */
  lendToken(token: string): boolean {
    if (!this.credentialsStore.isOpenTo(token)) return false;
    this.token = token;
    return true;
  }

  /** The address that this provider speaks to; its origin may see the token. */
  protected abstract get address(): string | undefined;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'token') {
      super.attributeChangedCallback(name, old, value);
      return;
    }
    // Taking it off comes back here with null, which must not take the token away.
    if (value === null) return;
    super.attributeChangedCallback(name, old, value);
    this.removeAttribute('token');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('user')) this.changed();
  }

  /** Tells the transport and the client that the identity or the configuration is another. */
  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Registers for changes; gives the function that stops it. */
  protected onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #origins(): ReadonlySet<string> {
    const texts = [...words(this.allowOrigins), this.address ?? ''];
    return new Set(texts.map((text) => originOf(text, this.environment.location)).filter((one) => one !== undefined));
  }
}
