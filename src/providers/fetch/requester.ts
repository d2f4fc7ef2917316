import {authorFailure} from './failures.js';
import {Batcher} from './batcher.js';
import type {Environment, ReadRequest, Reason} from '../../data/types.js';
import {answerBody} from './answer-body.js';
import {toFormData} from './multipart.js';
import type {Incoming, Sender} from './sender.js';
import type {FetchSettings, RequestPlan} from './settings.js';

/** The longest URL that goes as a GET, in characters. */
const LONGEST_GET = 4000;
/** A server without a batch endpoint says so with one of these. */
const NO_BATCH: ReadonlySet<number> = new Set([404, 405, 501]);
/** These ask for the truth of this moment, so the browser's cache has to ask too. */
const MAY_BE_CACHED: ReadonlySet<Reason> = new Set(['mount', 'source', 'view']);

/** Files take as long as they are long; this is for a connection that hangs. */
const UPLOAD_TIMEOUT = 10 * 60_000;

/** What one change carries beside its plan. */
export interface ChangeParts {
  readonly idempotencyKey: string;
  readonly version?: string;
  readonly files: ReadonlyMap<string, File>;
  readonly progress?: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Turns plans into requests: over-long GETs, batches, bodies, versions and keys. */
export class Requester {
  readonly #environment: Environment;
  readonly #sender: Sender;
  readonly #settings: () => Pick<FetchSettings, 'base' | 'batch'>;
  readonly #batcher: Batcher;

  constructor(environment: Environment, sender: Sender, settings: () => Pick<FetchSettings, 'base' | 'batch'>) {
    this.#environment = environment;
    this.#sender = sender;
    this.#settings = settings;
    this.#batcher = new Batcher(environment, (paths, signal) => this.#sendBatch(paths, signal));
  }

  /** Sends a plan that only reads. */
  read(plan: RequestPlan, request: Pick<ReadRequest, 'signal'> & Partial<ReadRequest>): Promise<Incoming> {
    const {signal, known, reason, batch: mayJoin = true} = request;
    const {batch, base} = this.#settings();
    if (plan.method !== 'GET') return this.#post(plan.method, plan.url, plan.body, signal);
    if (plan.url.length > LONGEST_GET && !plan.foreign) return this.#override(plan, signal);
    const etag = known?.etag;
    const headers = {...plan.headers, ...(etag !== undefined && {'if-none-match': etag})};
    const fresh = reason !== undefined && !MAY_BE_CACHED.has(reason);
    const alone = () => this.#sender.send({method: 'GET', url: plan.url, headers, fresh, signal});
    const joins = batch && mayJoin && plan.url.startsWith(`${base}/`);
    return joins ? this.#batcher.ask(plan.url.slice(base.length), alone, signal) : alone();
  }

  /** Sends a plan that changes something, once. */
  change(plan: RequestPlan, parts: ChangeParts): Promise<Incoming> {
    const {method, url} = plan;
    const {idempotencyKey, version, files, progress, signal} = parts;
    const headers = {
      ...plan.headers,
      'idempotency-key': idempotencyKey,
      ...(version !== undefined && {'if-match': `"${version}"`}),
    };
    const payload = payloadOf(plan, files);
    const told = files.size ? {timeout: UPLOAD_TIMEOUT, ...(progress && {progress})} : {};
    return this.#sender.send({method, url, headers, signal, ...told, ...(payload !== undefined && {body: payload})});
  }

  #post(
    method: string,
    url: string,
    body: unknown,
    signal: AbortSignal,
    more?: Record<string, string>,
  ): Promise<Incoming> {
    const headers = {'idempotency-key': this.#environment.uuid(), ...more};
    return this.#sender.send({method, url, headers, body: JSON.stringify(body ?? {}), signal});
  }

  /** A GET too long for servers and proxies says the same in a body. */
  #override({url, args}: RequestPlan, signal: AbortSignal): Promise<Incoming> {
    const at = url.indexOf('?');
    const pairs = url.slice(at + 1).split('&');
    const query = (args === undefined ? pairs : pairs.filter((pair) => !pair.startsWith('args='))).join('&');
    const body = {...(args !== undefined && {args}), ...(query && {query})};
    return this.#post('POST', url.slice(0, at), body, signal, {'x-http-method-override': 'GET'});
  }

  async #sendBatch(paths: readonly string[], signal: AbortSignal): Promise<readonly Incoming[] | undefined> {
    const requests = paths.map((path, index) => ({id: String(index + 1), path}));
    const answer = await this.#post('POST', `${this.#settings().base}/batch`, {requests}, signal);
    if (NO_BATCH.has(answer.status)) return undefined;
    const body = answerBody(answer, this.#environment.now()) as {responses?: unknown} | null;
    const responses = new Map(listOf(body?.responses).map((one) => [String(one['id']), one]));
    return requests.map(({id}) => toIncoming(responses.get(id)));
  }
}

function payloadOf({body, payload}: RequestPlan, files: ReadonlyMap<string, File>): string | FormData | undefined {
  if (payload !== undefined) return payload;
  if (files.size > 0) return toFormData(body ?? {}, files);
  return body === undefined ? undefined : JSON.stringify(body);
}

type Part = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): Part[] =>
  Array.isArray(value) ? value.filter((one): one is Part => typeof one === 'object' && one !== null) : [];

function toIncoming(part: Part | undefined): Incoming {
  const status = Number(part?.['status']);
  if (!part || !(status >= 200 && status < 600)) {
    const problem = authorFailure('data', 'The batch has no answer to this request.').error;
    return {status: 502, headers: new Headers(), text: '', parsed: {value: {detail: problem.message}}};
  }
  const headers = new Headers();
  const given = part['headers'];
  if (typeof given === 'object' && given !== null)
    for (const [name, value] of Object.entries(given)) {
      // A header that is none harms only itself.
      if (/^[\w-]+$/.test(name) && typeof value === 'string' && !/[\r\n\0]/.test(value)) headers.set(name, value);
    }
  return {status, headers, text: '', parsed: {value: part['body']}};
}
