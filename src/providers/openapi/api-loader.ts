import {DataFailure} from '../../data/failure.js';
import {answerBody} from '../fetch/answer-body.js';
import {authorFailure} from '../fetch/failures.js';
import type {HttpExchange} from '../http-exchange.js';
import {Api} from './api.js';
import {Documents} from './documents.js';
import {parseDocument} from './load-document.js';

const ACCEPT = 'application/json, application/yaml;q=0.9, */*;q=0.5';

/** What is loaded: the document's address, and the server to use in place of those that it names. */
export interface Wanted {
  readonly src: string;
  readonly base?: string;
  /** Who asks: another user may be shown another document. */
  readonly identity: string;
}

/** Loads a document once for all who ask, and again when another is wanted or it could not be had. */
export class ApiLoader {
  readonly #exchange: HttpExchange;
  readonly #now: () => number;
  readonly #closing = new AbortController();
  #key?: string;
  #api?: Promise<Api>;
  #loaded?: Api;

  constructor(exchange: HttpExchange, now: () => number) {
    this.#exchange = exchange;
    this.#now = now;
  }

  /** The API, where it is there already. */
  loaded(wanted: Wanted): Api | undefined {
    return this.#key === keyOf(wanted) ? this.#loaded : undefined;
  }

  /** The API; rejects with a failure where the document can't be had or is none. */
  load(wanted: Wanted): Promise<Api> {
    const key = keyOf(wanted);
    if (this.#key === key && this.#api) return this.#api;
    this.#key = key;
    this.#loaded = undefined;
    const loading = this.#load(wanted);
    this.#api = loading;
    void loading.then(
      (api) => {
        if (this.#api === loading) this.#loaded = api;
      },
      () => {
        // Whoever asks next tries again.
        if (this.#api === loading) this.#api = undefined;
      },
    );
    return loading;
  }

  /** Ends a load that is under way. */
  close(): void {
    this.#closing.abort();
  }

  async #load({src, base}: Wanted): Promise<Api> {
    const documents = await Documents.load(src, (url) => this.#document(url));
    return new Api(documents, base);
  }

  async #document(url: string): Promise<unknown> {
    const plan = {method: 'GET', url, headers: {accept: ACCEPT}};
    const answer = await this.#exchange.read(plan, {signal: this.#closing.signal});
    if (answer.status >= 400) throw refused(() => answerBody(answer, this.#now()), url);
    return parseDocument(answer.text, answer.headers.get('content-type') ?? '', url);
  }
}

const keyOf = ({src, base, identity}: Wanted): string => JSON.stringify([src, base, identity]);

/** The refusal of a document is told as such: "not found" alone would be taken for a record. */
function refused(read: () => unknown, url: string): Error {
  try {
    read();
  } catch (thrown) {
    if (!(thrown instanceof DataFailure)) throw thrown;
    const {error} = thrown;
    const message = `The OpenAPI document could not be read: ${error.message}`;
    return new DataFailure({...error, code: error.code === 'missing' ? 'provider' : error.code, message});
  }
  return authorFailure('provider', `The OpenAPI document at ${url} could not be read.`);
}
