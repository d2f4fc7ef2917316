import type {DataNode} from '../../../data/context.js';
import {DataFailure} from '../../../data/failure.js';
import type {MutateRequest, Outcome, Values} from '../../../data/types.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/resource.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import type {AsyncResult, RouteParams} from './handlers.js';
import type {MemoryRecords} from './memory-records.js';
import {ResourceActs, type Handlers} from './resource-acts.js';
import {contextOf, type ContextHost, type ResourceContext} from './resource-context.js';
import {ResourceProvider, type ProviderHost} from './resource-provider.js';
import type {Route} from './routes.js';
import {outcomeOf} from './saved.js';

/** What the session of an element stands on. */
export interface SessionHost {
  readonly element: HTMLElement & Handlers;
  ready(): ReadyResource | undefined;
  memory(): MemoryRecords | undefined;
  params(): RouteParams;
  selection(): readonly string[];
  openForm(): ContextHost['form'];
  back(): void;
  forward(): void;
  patch(route: Route): void;
  changed(): void;
  /** Something has happened. */
  logged(): void;
}

/** What runs of one resource: its state, its hooks, and the provider between its forms and the page's. */
export class ResourceSession implements ContextHost, ProviderHost {
  readonly #host: SessionHost;
  readonly acts: ResourceActs;
  readonly provider: ResourceProvider;
  readonly context: ResourceContext;
  state: Readonly<Record<string, unknown>> = {};
  /** The node above the resource, and the one below it. */
  above: DataNode | undefined;
  node: DataNode | undefined;
  #control = new AbortController();

  constructor(host: SessionHost) {
    this.#host = host;
    this.context = contextOf(this);
    this.acts = new ResourceActs(
      host.element,
      () => this.context,
      () => host.logged(),
    );
    this.provider = new ResourceProvider(this);
  }

  get element(): HTMLElement & Handlers {
    return this.#host.element;
  }

  get resource(): ReadyResource {
    const ready = this.#host.ready();
    if (!ready) throw new Error('The resource is not known yet.');
    return ready;
  }

  get memory(): MemoryRecords | undefined {
    return this.#host.memory();
  }

  get params(): RouteParams {
    return this.#host.params();
  }

  get selection(): readonly string[] {
    return this.#host.selection();
  }

  get form(): ContextHost['form'] {
    return this.#host.openForm();
  }

  get signal(): AbortSignal {
    return this.#control.signal;
  }

  /** The element has left the page: what is under way is told so. */
  leave(): void {
    this.#control.abort();
    this.#control = new AbortController();
  }

  back(): void {
    this.#host.back();
  }

  forward(): void {
    this.#host.forward();
  }

  patch(route: Route): void {
    this.#host.patch(route);
  }

  assigned(): void {
    this.#host.changed();
  }

  ended(task: string, result: AsyncResult): Promise<boolean> {
    return this.acts.hook('index', 'onAsync', [task, result], () => {
      if (result.status === 'error') throw result.error;
    });
  }

  isOwnForm(name: string): boolean {
    const {create, update} = this.#host.ready()?.forms ?? {};
    return name === create || name === update;
  }

  async save(request: MutateRequest, send: (request: MutateRequest) => Promise<Outcome>): Promise<Outcome> {
    const {values = {}} = request;
    if (request.intent === 'validate') return this.#validate(request, send);
    const action = this.#actionOf(request);
    let outcome: Outcome | undefined;
    await this.acts.tell('save', 'form', {action, values}, async () => {
      outcome = await this.#saveEntity(action, values, (given) => send({...request, values: given}));
      return outcome;
    });
    // A hook that took it over has done it.
    return this.#told(outcome ?? {status: 'done'});
  }

  async #validate(request: MutateRequest, send: (request: MutateRequest) => Promise<Outcome>): Promise<Outcome> {
    const {values = {}, touched = []} = request;
    const detail = {values, touched};
    if (!this.acts.ask('validate', 'form', detail)) return {status: 'done'};
    let outcome: Outcome | undefined;
    await this.acts.tell('validate', 'form', detail, async () => (outcome = await send(request)));
    return outcome ?? {status: 'done'};
  }

  async #saveEntity(
    action: 'new' | 'edit' | 'show-edit',
    values: Values,
    send: (values: Values) => Promise<Outcome>,
  ): Promise<Outcome> {
    const {form} = this.acts;
    if (!form.saveEntity) return send(values);
    const next = (given: Values = values): Promise<Outcome> => send(given);
    const saved = await form.saveEntity(action, values, this.context, next);
    return outcomeOf(saved, word(languageOf(this.element), 'resource.unauthorized'));
  }

  /** What is old after it: where nobody says it, all of the resource. */
  #told(outcome: Outcome): Outcome {
    if (outcome.errors && outcome.errors.length > 0) {
      const [first] = outcome.errors;
      throw new DataFailure({code: 'invalid', message: first?.message ?? '', retryable: false, fields: outcome.errors});
    }
    if (outcome.invalidates) return outcome;
    return {...outcome, invalidates: [this.resource.name]};
  }

  #actionOf({source}: MutateRequest): 'new' | 'edit' | 'show-edit' {
    const {create} = this.resource.forms;
    if ('name' in source && source.name === create) return 'new';
    return this.params.route === 'show-edit' ? 'show-edit' : 'edit';
  }
}
