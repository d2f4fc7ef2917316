import type {PropertyValues} from 'lit';
import {property} from '../core/decorators.js';
import {flag, json, Malformed} from '../core/properties.js';
import {warn, warnOnce} from '../core/warn.js';
import {DEFAULT_SETTINGS, type FetchSettings} from './fetch/settings.js';
import {ProviderElement} from './provider-element.js';

const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;

/** The base of the providers that ask a server of another kind over HTTP: headers, cookies, time and repetition. */
export abstract class HttpProviderElement<Settings extends FetchSettings = FetchSettings> extends ProviderElement {
  /** A JSON object of headers sent with every request to this server's origin and to `allow-origins`; none by default. */
  @property(json) headers?: Readonly<Record<string, string>>;

  /** Whether cookies go along: `omit`, `same-origin` or, to this server's origin and `allow-origins`, `include`; `same-origin` by default. */
  @property() credentials?: (typeof CREDENTIALS)[number];

  /** Milliseconds that a request may take, headers and body together; 30000 by default. */
  @property({type: Number}) timeout?: number;

  /** Says that the server heeds `Idempotency-Key`, so that a change whose answer was lost may be sent again by itself; false by default. */
  @property(flag) idempotent?: boolean;

  #settings?: Settings;

  /** What the attributes say, resolved against the page. */
  get settings(): Settings {
    return (this.#settings ??= this.readSettings());
  }

  /** Reads the attributes of the subclass; those of all are in `commonSettings`. */
  protected abstract readSettings(): Settings;

  protected get commonSettings(): FetchSettings {
    const {headers, credentials, timeout, idempotent} = this;
    const problem = this.#headersProblem(headers);
    return {
      ...DEFAULT_SETTINGS,
      headers: isObject(headers) ? headers : {},
      credentials: CREDENTIALS.find((one) => one === credentials) ?? DEFAULT_SETTINGS.credentials,
      timeout: Number(timeout) > 0 ? Number(timeout) : DEFAULT_SETTINGS.timeout,
      idempotent: idempotent === true,
      ...(problem !== undefined && {problem: this.problemOf('headers', problem)}),
    };
  }

  override requestUpdate(name?: PropertyKey, ...more: unknown[]): void {
    // Read again at the next request, not at the next frame: a child may ask before.
    if (name !== undefined) this.#settings = undefined;
    (super.requestUpdate as (name?: PropertyKey, ...more: unknown[]) => void)(name, ...more);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hasUpdated && changed.size > 0) this.changed();
    const {timeout, settings} = this;
    for (const [name, words] of Object.entries({credentials: CREDENTIALS, ...this.words})) {
      const given: unknown = this[name as keyof this];
      if (given && !words.includes(given as never)) warnOnce(this, name, given, words.join(', '));
    }
    if (timeout !== undefined && timeout !== null && !(Number(timeout) > 0))
      warnOnce(this, 'timeout', this.getAttribute('timeout') ?? timeout, 'a number above 0');
    if (settings.problem) warn(this, settings.problem);
  }

  /** The words that attributes of the subclass may hold; any other takes the default and is told once. */
  protected get words(): Readonly<Record<string, readonly string[]>> {
    return {};
  }

  /** An attribute's address without a slash at its end, as that of a web server; empty where it is none. */
  protected addressOf(text: string): string {
    const page = this.environment.location;
    if (!URL.canParse(text, page)) return '';
    const {origin, pathname, protocol} = new URL(text, page);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : '';
  }

  /** What is wrong with an attribute, in words that name the element. */
  protected problemOf(name: string, reason: string): string {
    return `<${this.localName}> can't read ${name}: ${reason}`;
  }

  #headersProblem(headers: unknown): string | undefined {
    if (headers instanceof Malformed) return headers.reason;
    return headers && !isObject(headers) ? 'it must be a JSON object.' : undefined;
  }
}

// A function, since elements on the page are upgraded while the class above is defined, before a constant here is.
function isObject(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Malformed);
}
