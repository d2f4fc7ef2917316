import type {DataNode} from './context.js';
import type {DataError, Source, SourceKind, Verb} from './types.js';

/** The node that handles a source; a promise where a provider must first load a document; undefined: nobody. */
export type Resolution = DataNode | undefined | Promise<DataNode | undefined>;

interface ChainWatch {
  readonly listeners: Set<() => void>;
  stop: () => void;
}

const memos = new WeakMap<DataNode, Map<string, Resolution>>();
const watches = new WeakMap<DataNode, ChainWatch>();

function nameOf(source: Source): string {
  if ('name' in source) return source.name;
  if ('topics' in source) return source.topics.join(',');
  return '';
}

function asks(node: DataNode, source: Source, verb: Verb): boolean | Promise<boolean> {
  try {
    return node.provider.handles(source, verb);
  } catch {
    // A provider that can't even say so handles nothing.
    return false;
  }
}

function find(node: DataNode, source: Source, verb: Verb): Resolution {
  const answer = asks(node, source, verb);
  const onward = () => (node.parent ? resolveNode(node.parent, source, verb) : undefined);
  if (!(answer instanceof Promise)) return answer ? node : onward();
  return answer.then(
    (handles) => (handles ? node : onward()),
    () => onward(),
  );
}

/**
 * The nearest node, from `node` up to the root, whose provider handles the source. Remembered a node, verb, kind and
 * name, so that 2,000 widgets below 50 providers ask each provider once.
 */
export function resolveNode(node: DataNode, source: Source, verb: Verb): Resolution {
  // Of values and addresses there is no end, and the answer may differ by each.
  // And only what is told of changes may be remembered.
  if (source.kind === 'value' || source.kind === 'url' || !watches.has(node)) return find(node, source, verb);
  const key = `${verb} ${source.kind}:${nameOf(source)}`;
  const memo = memos.get(node) ?? new Map<string, Resolution>();
  memos.set(node, memo);
  if (memo.has(key)) return memo.get(key);
  const resolution = find(node, source, verb);
  memo.set(key, resolution);
  if (resolution instanceof Promise) {
    void resolution.then((found) => {
      if (memo.get(key) === resolution) memo.set(key, found);
    });
  }
  return resolution;
}

/**
 * Calls `listener` when a provider of the chain above says that its identity or configuration is another. What was
 * resolved is forgotten before. One registration a provider, however many listen.
 */
export function watchChain(node: DataNode, listener: () => void): () => void {
  const watch = watches.get(node) ?? beginWatch(node);
  const own = () => listener();
  watch.listeners.add(own);
  return () => {
    if (!watch.listeners.delete(own) || watch.listeners.size > 0) return;
    watch.stop();
    memos.delete(node);
    if (watches.get(node) === watch) watches.delete(node);
  };
}

function beginWatch(node: DataNode): ChainWatch {
  const watch: ChainWatch = {listeners: new Set(), stop: () => {}};
  const tell = () => {
    memos.delete(node);
    for (const listener of [...watch.listeners]) listener();
  };
  const stopOwn = node.provider.onChange?.(tell);
  const stopAbove = node.parent && watchChain(node.parent, tell);
  watch.stop = () => {
    stopOwn?.();
    stopAbove?.();
  };
  watches.set(node, watch);
  return watch;
}

const REQUESTS = '<fetch-provider base-url="/api">';
const FEEDS = '<sse-provider url="/events"> or <websocket-provider url="/live">';
const ELEMENTS: Readonly<Record<SourceKind, string>> = {
  interface: REQUESTS,
  resource: REQUESTS,
  form: REQUESTS,
  action: REQUESTS,
  stream: FEEDS,
  subscribe: FEEDS,
  sse: '<sse-provider>',
  ws: '<websocket-provider>',
  url: '<fetch-provider>',
  value: '<function-provider>',
};

/** The error of a source that nobody handles: it names the element to add. */
export function unhandledError(source: Source, text: string): DataError {
  return {
    code: 'provider',
    message: `No provider handles ${text}.`,
    hint: `Put the widget inside ${ELEMENTS[source.kind]}.`,
    retryable: false,
  };
}

/** Tags of providers around an element that are not defined yet, nearest first, shadow roots crossed. */
export function undefinedProviders(element: Element): string[] {
  const names: string[] = [];
  let node: Node | null = element;
  while (node) {
    const name = node instanceof Element ? node.localName : '';
    if (name.endsWith('-provider') && !customElements.get(name)) names.push(name);
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return names;
}
