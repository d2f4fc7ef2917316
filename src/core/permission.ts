import {nearestEntry} from '../data/affected.js';
import type {DataNode} from '../data/context.js';
import type {Entry} from '../data/entry.js';
import {isDataError} from '../data/failure.js';
import {resolveNode, watchChain} from '../data/resolve.js';
import {cacheText} from '../data/source.js';
import type {DataError, Description, JsonRecord, Source} from '../data/types.js';
import {fillAction, type FilledCall} from './action-fill.js';
import {parseAction} from './action-grammar.js';
import {nodeAround, providersAround} from './action-provider.js';

/** Milliseconds for which a description answers all who ask. */
const FRESH = 30_000;

interface Asked {
  readonly answer: Promise<Description | DataError>;
  readonly at: number;
}

const asked = new WeakMap<object, Map<string, Asked>>();

/**
 * Whether the user may run an action, as far as is known: by what the provider says it can do (`allowed`), by the
 * description of the resource that the data widget around shows, else by the action's own. Where nobody says, it is
 * true, and the server decides.
 */
export async function can(host: HTMLElement, action: unknown, record?: JsonRecord): Promise<boolean> {
  const parsed = parseAction(action);
  if (parsed.kind !== 'run' && parsed.kind !== 'form') return true;
  const filled = fillAction(host, parsed, record);
  await providersAround(host);
  if (filled.kind === 'run' || filled.kind === 'form') return isAllowed(host, filled);
  // Of an action on any record, whose holes are not filled, only the resource can know.
  return (await allowedBy(nodeAround(host), resourceAround(host), parsed.name)) ?? true;
}

/** Calls back when a provider around an element may say something else now; gives the function that stops it. */
export function watchPermissions(host: HTMLElement, listener: () => void): () => void {
  return watchChain(nodeAround(host), listener);
}

async function isAllowed(host: HTMLElement, {name, source}: FilledCall): Promise<boolean> {
  const node = nodeAround(host);
  const runs = await resolveNode(node, source, 'mutate');
  const said = runs?.provider.can?.(source).allowed;
  if (said !== undefined) return said;
  // A name that no provider runs is meant for the page's own script.
  if (!runs) return true;
  const ofResource = await allowedBy(node, resourceAround(host), name);
  return ofResource ?? (await allowedBy(node, source, name)) ?? true;
}

/** The resource that an element shows, or the data widget around it. */
function resourceAround(host: HTMLElement): Source | undefined {
  const own = (host as {dataController?: {entry?: Entry}}).dataController?.entry;
  const source = (own ?? nearestEntry(host))?.source;
  return source?.kind === 'resource' ? {kind: 'resource', name: source.name, query: []} : undefined;
}

async function allowedBy(node: DataNode, source: Source | undefined, name: string): Promise<boolean | undefined> {
  if (!source) return undefined;
  const described = await describe(node, source);
  if (!described) return undefined;
  if (isDataError(described)) return described.code === 'forbidden' ? false : undefined;
  const {actions} = described;
  return actions && Object.hasOwn(actions, name) ? actions[name]!.allowed : undefined;
}

/** The description, asked for once by all who want to know within a while. */
async function describe(node: DataNode, source: Source): Promise<Description | DataError | undefined> {
  const found = await resolveNode(node, source, 'describe');
  if (!found) return undefined;
  const {provider, client} = found;
  const known = asked.get(provider) ?? new Map<string, Asked>();
  asked.set(provider, known);
  const key = `${provider.identity} ${cacheText(source)}`;
  const before = known.get(key);
  if (before && performance.now() - before.at < FRESH) return before.answer;
  const answer = client.describe(provider, source);
  known.set(key, {answer, at: performance.now()});
  return answer;
}

/** Forgets what was described, since the user or the provider is another. */
export function forgetDescriptions(host: HTMLElement): void {
  for (let node: DataNode | undefined = nodeAround(host); node; node = node.parent) asked.delete(node.provider);
}
