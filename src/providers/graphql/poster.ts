import {isRecord} from '../../data/is-record.js';
import {DataFailure} from '../../data/failure.js';
import {retryAfter} from '../../data/backoff.js';
import type {DataError, Environment} from '../../data/types.js';
import type {Credentials} from '../credentials.js';
import {answerBody} from '../fetch/answer-body.js';
import {Batcher} from '../fetch/batcher.js';
import {parseProblem} from '../fetch/body.js';
import {authorFailure} from '../fetch/failures.js';
import type {Incoming, Sender} from '../fetch/sender.js';
import type {GraphqlCall} from './call.js';
import {toError} from './errors.js';
import type {GraphqlSettings} from './settings.js';

const ACCEPT = 'application/graphql-response+json, application/json';
/** Files take as long as they are long; this is for a connection that hangs. */
const UPLOAD_TIMEOUT = 10 * 60_000;

/** What a server answered, whole or in part. */
export interface GraphqlAnswer {
  /** By field; undefined or null where the operation as a whole has failed. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly error?: DataError;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What one change carries beside its operation. */
export interface MutationParts {
  readonly idempotencyKey: string;
  /** Files by their path in the variables. */
  readonly files: ReadonlyMap<string, File>;
  readonly progress?: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Sends operations: always by POST, the queries of one moment as one request where the settings say so. */
export class Poster {
  readonly #environment: Environment;
  readonly #sender: Sender;
  readonly #credentials: Credentials;
  readonly #settings: () => GraphqlSettings;
  readonly #batcher: Batcher;

  constructor(environment: Environment, sender: Sender, credentials: Credentials, settings: () => GraphqlSettings) {
    this.#environment = environment;
    this.#sender = sender;
    this.#credentials = credentials;
    this.#settings = settings;
    this.#batcher = new Batcher(environment, (texts, signal) => this.#sendBatch(texts, signal));
  }

  /** Asks; nothing changes by it. */
  query(call: GraphqlCall, signal: AbortSignal, mayJoin = true): Promise<GraphqlAnswer> {
    const text = textOf(call);
    const alone = () => this.#send(text, signal);
    return this.#answered(() => (this.#settings().batch && mayJoin ? this.#batcher.ask(text, alone, signal) : alone()));
  }

  /** Changes something, once. */
  mutate(call: GraphqlCall, parts: MutationParts): Promise<GraphqlAnswer> {
    const {idempotencyKey, files, progress, signal} = parts;
    const headers: Record<string, string> = {accept: ACCEPT, 'idempotency-key': idempotencyKey};
    // Servers that guard against forms of other sites ask for a header that only a script can set.
    if (files.size > 0) headers['apollo-require-preflight'] = 'true';
    const body = files.size > 0 ? multipart(call, files) : textOf(call);
    const told = files.size > 0 ? {timeout: UPLOAD_TIMEOUT, ...(progress && {progress})} : {};
    const {url} = this.#settings();
    return this.#answered(() => this.#sender.send({method: 'POST', url, headers, body, signal, ...told}));
  }

  /** A server may say in a good answer that somebody has to sign in: one new token, one repetition. */
  async #answered(send: () => Promise<Incoming>): Promise<GraphqlAnswer> {
    const {url} = this.#settings();
    const lease = await this.#credentials.lease(url);
    const answer = this.#read(await send());
    if (answer.error?.code !== 'auth') return answer;
    if (!(await this.#credentials.renew(lease))) throw new DataFailure(this.#credentials.fail(answer.error));
    const second = this.#read(await send());
    if (second.error?.code === 'auth') throw new DataFailure(this.#credentials.fail(second.error));
    return second;
  }

  #read(incoming: Incoming): GraphqlAnswer {
    const {status, headers, text, parsed} = incoming;
    const body: unknown = parsed ? parsed.value : parseProblem(text);
    const now = this.#environment.now();
    if (!isRecord(body) || !(Array.isArray(body['errors']) || Object.hasOwn(body, 'data'))) {
      answerBody(incoming, now);
      throw authorFailure('data', 'The answer is none of a GraphQL server.', 'Is the address the right one?');
    }
    const {data, extensions} = body;
    const error = toError(body['errors'], status);
    const wait = error && retryAfter(headers, now);
    return {
      data: isRecord(data) ? data : undefined,
      ...(error && {error: wait === undefined ? error : {...error, retryAt: now + wait}}),
      extensions: isRecord(extensions) ? extensions : {},
    };
  }

  #send(body: string, signal: AbortSignal): Promise<Incoming> {
    return this.#sender.send({method: 'POST', url: this.#settings().url, headers: {accept: ACCEPT}, body, signal});
  }

  /** A server that takes no lists, or none so long, is not asked with one again. */
  async #sendBatch(texts: readonly string[], signal: AbortSignal): Promise<readonly Incoming[] | undefined> {
    const answer = await this.#send(`[${texts.join(',')}]`, signal);
    const parts = parseProblem(answer.text);
    if (!Array.isArray(parts) || parts.length !== texts.length) {
      if (answer.status === 429 || answer.status >= 502) answerBody(answer, this.#environment.now());
      return undefined;
    }
    return parts.map((value: unknown) => ({status: answer.status, headers: answer.headers, text: '', parsed: {value}}));
  }
}

const textOf = ({query, operationName, variables}: GraphqlCall): string =>
  JSON.stringify({query, operationName, variables});

/** The form that servers take files in: the operation, where each file belongs, then the files. */
function multipart(call: GraphqlCall, files: ReadonlyMap<string, File>): FormData {
  const form = new FormData();
  const all = [...files];
  form.append('operations', textOf(call));
  form.append('map', JSON.stringify(Object.fromEntries(all.map(([path], at) => [String(at), [`variables.${path}`]]))));
  all.forEach(([, file], at) => form.append(String(at), file, file.name));
  return form;
}
