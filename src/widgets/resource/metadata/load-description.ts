import {providersAround} from '../../../core/action-provider.js';
import type {DataNode} from '../../../data/context.js';
import {isDataError} from '../../../data/failure.js';
import {resolveNode} from '../../../data/resolve.js';
import type {DataError, Description, Source} from '../../../data/types.js';
import {describedMetadata} from './described-metadata.js';
import {singularOf} from './ready-resource.js';
import type {ResourceMetadata} from './resource-metadata.js';

/** What providers know of a resource. */
export interface Loaded {
  readonly metadata?: ResourceMetadata;
  /** Why there is nothing, where it is worth a word: that a server describes nothing is not. */
  readonly error?: DataError;
  /** Whether somebody can listen to its changes. */
  readonly streams?: boolean;
}

/** A server that has no descriptions says so in one of these ways. */
const UNSAID: ReadonlySet<string> = new Set(['missing', 'provider', 'http', 'data']);

async function ask(node: DataNode, source: Source): Promise<Description | DataError | undefined> {
  const found = await resolveNode(node, source, 'describe');
  return found?.provider.describe && found.client.describe(found.provider, source);
}

const listening = async (node: DataNode, topic: string): Promise<boolean> =>
  (await resolveNode(node, {kind: 'stream', topics: [topic], query: []}, 'subscribe')) !== undefined;

/** Asks the providers around what they know of a resource and of the form that makes one. Never rejects. */
export async function loadDescription(
  host: HTMLElement,
  node: () => DataNode,
  name: string,
  author: ResourceMetadata,
): Promise<Loaded> {
  await providersAround(host);
  const above = node();
  const streams = await listening(above, typeof author.stream === 'string' ? author.stream : name);
  const resource = await ask(above, {kind: 'resource', name, query: []});
  if (isDataError(resource))
    return UNSAID.has(resource.code) && !resource.retryable ? {streams} : {streams, error: resource};
  const create =
    author.forms?.create ?? (resource ? resource.forms?.create : `create_${author.singular ?? singularOf(name)}`);
  const form = create ? await ask(above, {kind: 'form', name: create, args: [], query: []}) : undefined;
  const known = isDataError(form) ? undefined : form;
  if (!resource && !known) return {streams};
  return {streams, metadata: describedMetadata(resource ?? {fields: []}, known)};
}
