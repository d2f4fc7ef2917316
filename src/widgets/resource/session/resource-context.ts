import {navigate as goTo} from '../../../core/action-places.js';
import {runAction, type ActionRequest, type ActionResult} from '../../../core/actions.js';
import {toast} from '../../../core/toast.js';
import {safeUrl} from '../../../core/url.js';
import {isCalled} from '../../../data/invalidation.js';
import {keyOf} from '../../../data/records.js';
import type {DataNode} from '../../../data/context.js';
import type {JsonRecord, Op} from '../../../data/types.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import type {AsyncResult, RouteParams} from './handlers.js';
import type {MemoryRecords} from './memory-records.js';
import type {Route} from './routes.js';

/** What `startAsync` gives its task. */
export interface TaskTools {
  /** Aborted when the resource leaves the page. */
  readonly signal: AbortSignal;
  /** Says how far it is; shown in the place of toasts. */
  progress(done: number, all: number): void;
}

/** What hooks are given: what there is, and what can be done. */
export interface ResourceContext {
  /** The element that the hook belongs to. */
  readonly element: HTMLElement;
  /** The resource, with all that its metadata does not say worked out. */
  readonly resource: ReadyResource;
  /** The route that shows. */
  readonly params: RouteParams;
  /** What hooks have noted with `assign`. */
  readonly state: Readonly<Record<string, unknown>>;
  /** The keys of the selected records. */
  readonly selection: readonly string[];
  /** What is filled in, where a form is open. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Notes something for other hooks and for the page. */
  assign(values: Readonly<Record<string, unknown>>): void;
  /** Reads the list, and the record that shows, again. */
  refresh(): Promise<void>;
  /** Goes back in the routing stack. */
  back(): void;
  /** Goes forward again. */
  forward(): void;
  /** Goes to another route of this resource. */
  patch(route: Route): void;
  /** Goes to an address of the page or elsewhere; one that is not safe is left alone. */
  navigate(href: string): void;
  /** Shows a toast. */
  flash(type: 'info' | 'success' | 'warning' | 'error', message: string): void;
  /** Fills fields of the open form. */
  setValues(values: Readonly<Record<string, unknown>>): void;
  /** Gives the reader a file: its content, or its address. */
  download(content: Blob | string | URL, filename: string): void;
  /** Puts a record into all views of the list, or over the one of its key. */
  insert(record: JsonRecord, at?: number): void;
  /** Takes a record out of all views, by itself or by its key. */
  remove(record: JsonRecord | string): void;
  /** Puts other records in place of those that all views show. */
  reset(records: readonly JsonRecord[]): void;
  /** Runs a task beside the page; its end is told to `onAsync`. */
  startAsync(task: string, run: (tools: TaskTools) => unknown): void;
  /** Runs an action by name, such as `action:publish_product`, on records. */
  run(action: string, about?: Omit<ActionRequest, 'action'>): Promise<ActionResult>;
}

/** What a context stands on. */
export interface ContextHost {
  readonly element: HTMLElement;
  readonly resource: ReadyResource;
  readonly params: RouteParams;
  readonly node: DataNode | undefined;
  readonly memory: MemoryRecords | undefined;
  readonly selection: readonly string[];
  readonly signal: AbortSignal;
  state: Readonly<Record<string, unknown>>;
  /** The form that is open. */
  readonly form: {readonly values: object; setValue(name: string, value: unknown): void} | undefined;
  back(): void;
  forward(): void;
  patch(route: Route): void;
  assigned(): void;
  ended(task: string, result: AsyncResult): unknown;
}

let intents = 0;

/** Lays operations on all lists of the resource, as a push would. */
export function applyToViews({node, resource, memory}: ContextHost, ops: readonly Op[]): void {
  memory?.apply(ops);
  if (!node) return;
  const intent = `resource ${++intents}`;
  for (const entry of node.client.entries) if (isCalled(entry, resource.name) && entry.list) entry.settle(intent, ops);
}

/** Reads all of the resource again. */
export async function refreshViews({node, resource}: ContextHost): Promise<void> {
  node?.client.invalidate([resource.name]);
}

function saveFile(from: Element, content: Blob | string | URL, filename: string): void {
  const isAddress = content instanceof URL || (typeof content === 'string' && /^(?:https?:|\/|blob:)/.test(content));
  if (isAddress) {
    const safe = content.toString().startsWith('blob:') ? content.toString() : safeUrl(content.toString());
    if (safe !== undefined) goTo(safe, from, filename);
    return;
  }
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content as string]));
  goTo(url, from, filename);
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

async function runTask(host: ContextHost, task: string, run: (tools: TaskTools) => unknown): Promise<void> {
  const {signal} = host;
  const progress = (done: number, all: number): void => {
    const percent = all > 0 ? Math.round((done / all) * 100) : 0;
    toast({id: `resource-${task}`, message: `${task.replaceAll('_', ' ')}: ${percent} %`});
  };
  const result = await Promise.resolve()
    .then(() => run({signal, progress}))
    .then(
      (value): AsyncResult => ({status: 'ok', value}),
      (error: unknown): AsyncResult => ({status: 'error', error}),
    );
  if (!signal.aborted) await host.ended(task, result);
}

function goSafely(from: Element, href: string): void {
  const safe = safeUrl(href);
  if (safe !== undefined) goTo(safe, from);
}

/** What hooks are given. */
export function contextOf(host: ContextHost): ResourceContext {
  return {
    get element() {
      return host.element;
    },
    get resource() {
      return host.resource;
    },
    get params() {
      return host.params;
    },
    get state() {
      return host.state;
    },
    get selection() {
      return host.selection;
    },
    get values() {
      return (host.form?.values ?? {}) as Readonly<Record<string, unknown>>;
    },
    assign(values) {
      host.state = {...host.state, ...values};
      host.assigned();
    },
    refresh: () => refreshViews(host),
    back: () => host.back(),
    forward: () => host.forward(),
    patch: (route) => host.patch(route),
    navigate: (href) => goSafely(host.element, href),
    flash: (type, message) => void toast({type, message}),
    setValues: (values) => Object.entries(values).forEach(([name, value]) => host.form?.setValue(name, value)),
    download: (content, filename) => saveFile(host.element, content, filename),
    ...streamOf(host),
    startAsync: (task, run) => void runTask(host, task, run),
    run: (action, about = {}) => runAction(host.element, {action, ...about}),
  };
}

function streamOf(host: ContextHost): Pick<ResourceContext, 'insert' | 'remove' | 'reset'> {
  return {
    insert: (record, at = 0) => applyToViews(host, [{op: 'insert', record, at}]),
    remove(record) {
      const key = typeof record === 'string' ? record : keyOf(record, host.resource.key);
      if (key !== undefined) applyToViews(host, [{op: 'delete', key}]);
    },
    reset: (records) => applyToViews(host, [{op: 'reset', records: [...records]}]),
  };
}
