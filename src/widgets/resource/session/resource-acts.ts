import {emit} from '../../../core/emit.js';
import {warn} from '../../../core/warn.js';
import {toast} from '../../../core/toast.js';
import {DataFailure, isDataError, toDataError} from '../../../data/failure.js';
import {
  callHook,
  hooksOf,
  type EventDetail,
  type FormHandler,
  type HandlerOf,
  type IndexHandler,
  type ShowHandler,
} from './handlers.js';
import type {ResourceContext} from './resource-context.js';

/** The part of a resource in which something happens. */
export type ResourcePart = 'index' | 'form' | 'show';

/** The handlers of a resource. */
export interface Handlers {
  readonly handler?: HandlerOf<IndexHandler> | undefined;
  readonly editHandler?: HandlerOf<FormHandler> | undefined;
  readonly showHandler?: HandlerOf<ShowHandler> | undefined;
}

/** An event that has been, for who looks into it. */
export interface LoggedEvent {
  readonly name: string;
  readonly part: ResourcePart;
  /** Milliseconds since the page began. */
  readonly at: number;
  /** Milliseconds that it took; undefined while it is under way. */
  took?: number;
  outcome: 'running' | 'done' | 'prevented' | 'failed';
}

const KEPT = 50;

/** A server that says no is no fault of the page. */
const isRefusal = (thrown: unknown): boolean => thrown instanceof DataFailure || isDataError(thrown);

/**
 * What happens in a resource: each event is told to the page, which may prevent it, then to the hook of its part, which
 * may do it in its own way, and by default is done.
 */
export class ResourceActs {
  readonly #element: HTMLElement & Handlers;
  readonly #context: () => ResourceContext;
  readonly #changed: () => void;
  /** What has happened, newest first. */
  readonly log: LoggedEvent[] = [];

  constructor(element: HTMLElement & Handlers, context: () => ResourceContext, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    this.#context = context;
  }

  /** Whether events of a part are taken by a hook, so that the default has to wait for it. */
  hasEvents(part: ResourcePart): boolean {
    return typeof this.#hooks(part).onEvent === 'function';
  }

  /** Tells of an event, and does it. False where it was prevented, or failed. */
  async act(name: string, part: ResourcePart, detail: EventDetail, byDefault: () => unknown): Promise<boolean> {
    const entry = this.ask(name, part, detail);
    return entry ? this.do(entry, detail, byDefault) : false;
  }

  /** Tells the page of an event, at once; undefined where it prevents that. */
  ask(name: string, part: ResourcePart, detail: EventDetail): LoggedEvent | undefined {
    const entry = this.#begin(name, part);
    if (emit<EventDetail>(this.#element, name, {detail, cancelable: true})) return entry;
    this.#end(entry, 'prevented');
    return undefined;
  }

  /** Does what the page was asked: the hook in its own way, or by default. False where it failed. */
  do(entry: LoggedEvent, detail: EventDetail, byDefault: () => unknown): Promise<boolean> {
    return this.#run(entry, () => this.#call(entry, detail, byDefault));
  }

  /** What was asked goes on by itself, without a hook. */
  leave(entry: LoggedEvent): void {
    this.#end(entry, 'done');
  }

  /** Tells the hook alone, of what the page was asked before. What it throws is thrown. */
  async tell(name: string, part: ResourcePart, detail: EventDetail, byDefault: () => unknown): Promise<unknown> {
    const isIt = (one: LoggedEvent): boolean => one.name === name && one.part === part && one.outcome === 'running';
    const entry = this.log.find(isIt) ?? this.#begin(name, part);
    try {
      const given = await this.#call(entry, detail, byDefault);
      this.#end(entry, 'done');
      return given;
    } catch (thrown) {
      this.#end(entry, 'failed');
      throw thrown;
    }
  }

  /** Calls a hook that is no event. */
  async hook(part: ResourcePart, name: string, given: readonly unknown[], byDefault: () => unknown): Promise<boolean> {
    const entry = this.#begin(name, part);
    const hooks = this.#hooks(part) as Record<string, unknown>;
    return this.#run(entry, () => callHook(hooks, name, [...given, this.#context()], byDefault));
  }

  /** The hooks of the form. */
  get form(): Partial<FormHandler> {
    return hooksOf<FormHandler>(this.#element.editHandler);
  }

  #hooks(part: ResourcePart): Partial<IndexHandler & FormHandler & ShowHandler> {
    const {handler, editHandler, showHandler} = this.#element;
    if (part === 'form') return hooksOf<FormHandler>(editHandler);
    return part === 'show' ? hooksOf<ShowHandler>(showHandler) : hooksOf<IndexHandler>(handler);
  }

  #call({name, part}: LoggedEvent, detail: EventDetail, byDefault: () => unknown): Promise<unknown> {
    return callHook(this.#hooks(part), 'onEvent', [name, detail, this.#context()], byDefault);
  }

  #begin(name: string, part: ResourcePart): LoggedEvent {
    const entry: LoggedEvent = {name, part, at: Math.round(performance.now()), outcome: 'running'};
    this.log.unshift(entry);
    this.log.length = Math.min(this.log.length, KEPT);
    return entry;
  }

  #end(entry: LoggedEvent, outcome: LoggedEvent['outcome']): boolean {
    entry.took = Math.round(performance.now() - entry.at);
    entry.outcome = outcome;
    this.#changed();
    return outcome === 'done';
  }

  // A hook that fails is the page's own fault, and no reason to lose the page.
  async #run(entry: LoggedEvent, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return this.#end(entry, 'done');
    } catch (thrown) {
      const {message, hint} = toDataError(thrown);
      if (!isRefusal(thrown)) warn(this.#element, `failed in “${entry.name}”: ${hint ?? message}`);
      toast({type: 'error', message});
      return this.#end(entry, 'failed');
    }
  }
}
