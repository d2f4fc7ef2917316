import type {Environment, MutateRequest, ReadRequest, Values} from '../data/types.js';
import type {Credentials} from './credentials.js';
import {csrfToken} from './fetch/csrf.js';
import {splitFiles} from './fetch/multipart.js';
import {Requester} from './fetch/requester.js';
import {Sender, type Incoming} from './fetch/sender.js';
import type {FetchSettings, RequestPlan} from './fetch/settings.js';
import type {Upload} from './fetch/upload.js';

/** What every provider over HTTP is told by its element. */
export interface HttpOptions<Settings extends FetchSettings = FetchSettings> {
  readonly environment: Environment;
  readonly credentials: Credentials;
  /** Read again at every request, so that a changed attribute holds from then on. */
  settings(): Settings;
  onChange?(listener: () => void): () => void;
  /** The page's CSRF token; `<meta name="csrf-token">` or the cookie by default. */
  csrf?(): string | undefined;
  /** Sends files and tells how far they are; without it they go by `fetch` and tell nothing. */
  readonly upload?: Upload;
}

/** Makes the request of a change from its values without their files. */
type PlanChange = (plain: MutateRequest, files: ReadonlyMap<string, File>) => RequestPlan;

/** The one way to a server that a provider over HTTP has: credentials, headers and limits are the sender's. */
export class HttpExchange {
  readonly #sender: Sender;
  readonly #requester: Requester;
  readonly #stop?: () => void;

  constructor(options: HttpOptions, identity: () => string) {
    const {environment, credentials, upload, csrf = csrfToken} = options;
    const settings = () => options.settings();
    this.#sender = new Sender({environment, credentials, settings, csrf, identity, ...(upload && {upload})});
    this.#requester = new Requester(environment, this.#sender, settings);
    this.#stop = options.onChange?.(() => this.#sender.abortAll(identity()));
  }

  /** Sends what only reads. */
  read(plan: RequestPlan, request: Pick<ReadRequest, 'signal'> & Partial<ReadRequest>): Promise<Incoming> {
    return this.#requester.read({foreign: true, ...plan}, request);
  }

  /** Sends what changes something, once. */
  change(request: MutateRequest, plan: PlanChange): Promise<Incoming> {
    const {values, idempotencyKey, version, progress, signal} = request;
    const {plain, files} = splitFiles(values ?? {});
    const planned = plan({...request, ...(values && {values: plain as Values})}, files);
    return this.#requester.change(planned, {
      idempotencyKey,
      files,
      signal,
      ...(version !== undefined && {version}),
      ...(progress && {progress: (done: number, all: number) => progress(done, all)}),
    });
  }

  /** Ends all that is under way. */
  close(): void {
    this.#stop?.();
    this.#sender.abortAll();
  }
}
