import {ContextEvent} from '@lit/context';
import {nearestEntry} from '../data/affected.js';
import {dataContext, type DataNode} from '../data/context.js';
import type {Entry} from '../data/entry.js';
import {resolveNode, undefinedProviders} from '../data/resolve.js';
import {pageNode} from '../data/root-provider.js';
import type {DataError, Outcome} from '../data/types.js';
import type {FilledCall} from './action-fill.js';
import type {ActionRequest} from './actions.js';

/** How long an action waits for a provider around it that is not defined yet, in milliseconds. */
const PATIENCE = 3000;

/**
 * Runs a call through the nearest provider that handles it. Undefined where a bare name has none: then it was meant for
 * the page's own script.
 */
export async function runOnProvider(
  host: HTMLElement,
  {source, bare}: FilledCall,
  {ids = [], values, version, optimistic, affects, refreshes}: ActionRequest,
): Promise<Outcome | DataError | undefined> {
  await providersAround(host);
  const node = nodeAround(host);
  if (bare && !(await resolveNode(node, source, 'mutate'))) return undefined;
  const own = (host as {dataController?: {entry?: Entry}}).dataController?.entry ?? nearestEntry(host);
  return node.client.mutate('run', {
    ...{source, node},
    targets: own ? [own] : [],
    ...(ids.length > 0 && {keys: ids}),
    ...(values && {values}),
    ...(version !== undefined && {version}),
    ...(optimistic !== undefined && {optimistic}),
    ...(affects !== undefined && {affects}),
    ...(refreshes !== undefined && {refreshes}),
  });
}

/** The node of providers around an element. */
export function nodeAround(host: HTMLElement): DataNode {
  // Made first, so that the request is answered at the latest by the page.
  let found: DataNode | undefined = pageNode();
  host.dispatchEvent(new ContextEvent(dataContext, host, (node) => (found = node ?? found)));
  return found;
}

/** Waits, not for ever, for the providers around that are only being loaded: they have not said yet what they take. */
export async function providersAround(host: HTMLElement): Promise<void> {
  const names = undefinedProviders(host);
  if (names.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  await Promise.race([patience, Promise.all(names.map((name) => customElements.whenDefined(name)))]);
  clearTimeout(timer);
}
