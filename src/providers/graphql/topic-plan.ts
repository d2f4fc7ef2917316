import {matchesTopic} from '../../data/topics.js';
import type {Json} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {byName, CallBuilder, documentCall, rootField, type GraphqlCall} from './call.js';
import {isName} from './lexer.js';
import {entryOf} from './reads.js';
import type {Schema} from './schema.js';
import {payloadSelection, writtenSelection} from './selection.js';
import type {GraphqlSettings, TopicMapping} from './settings.js';

/** How a topic is subscribed to. */
export interface TopicPlan {
  readonly call: GraphqlCall;
  readonly mapping: TopicMapping;
  /** The subscription that is asked, whose name may say what happened. */
  readonly field: string;
  /** The server was told where to go on. */
  readonly resumes: boolean;
}

/** What the page says of a topic: under its own name, else, unless a document has its name, under the longest pattern that fits. */
export function topicMapping(topic: string, {mapping, documents}: GraphqlSettings): TopicMapping | undefined {
  const own = entryOf(mapping.topics, topic);
  if (own || documents.operations.has(segmentsOf(topic)[0] ?? '')) return own;
  const fitting = Object.keys(mapping.topics ?? {}).filter((pattern) => matchesTopic(pattern, topic));
  const [first] = fitting.sort((a, b) => b.length - a.length);
  return first === undefined ? undefined : mapping.topics![first];
}

const segmentsOf = (topic: string): string[] => topic.split(':').map(plain);

/** A segment that was filled from data is encoded, so that data is never more than one segment. */
function plain(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const nameOf = (topic: string, mapping: TopicMapping | undefined): string =>
  mapping?.field ?? segmentsOf(topic)[0] ?? '';

/** True where the page itself says how a topic is subscribed to, so that no schema is needed to know. */
export function isMapped(topic: string, settings: GraphqlSettings): boolean {
  const mapping = topicMapping(topic, settings);
  return Boolean(mapping) || settings.documents.operations.get(nameOf(topic, mapping))?.kind === 'subscription';
}

/** True where the schema has a subscription of the topic's name. */
export const isSubscription = (topic: string, schema: Schema): boolean => {
  const name = segmentsOf(topic)[0] ?? '';
  return isName(name) && schema.root('subscription').has(name);
};

/** True where the operation is a document of the page, and no schema is needed. */
export const isDocument = (topic: string, settings: GraphqlSettings): boolean =>
  settings.documents.operations.has(nameOf(topic, topicMapping(topic, settings)));

/** How to subscribe to a topic, from a position on where there is one and the server can. */
export function planTopic(
  topic: string,
  since: string | undefined,
  settings: GraphqlSettings,
  schema: Schema | undefined,
): TopicPlan {
  const mapping = topicMapping(topic, settings);
  const name = nameOf(topic, mapping);
  const document = settings.documents.operations.get(name);
  if (document && document.kind !== 'subscription')
    throw authorFailure('source', `${name} is a ${document.kind}, and can’t be listened to.`);
  const field = document ? undefined : rootField(schema!, 'subscription', name);
  const params = document?.variables ?? field!.args;
  const given = mapping?.args ? fill(mapping.args, topic, since) : positional(topic);
  const values = byName(given, params, name);
  const resumes = since !== undefined && Object.values(mapping?.args ?? {}).includes('$since');
  const common = {mapping: mapping ?? {}, field: field?.name ?? '', resumes};
  if (document) return {call: documentCall(document, values), ...common};
  const selection = mapping?.select
    ? writtenSelection(mapping.select, schema!, field!.type)
    : payloadSelection(schema!, field!.type, 2);
  return {call: new CallBuilder(schema!).ask(field!, values, selection).build('subscription', field!.name), ...common};
}

/** Segments behind the name are its arguments in their order; `*` leaves out the last ones. */
function positional(topic: string): Json[] {
  const segments = topic.split(':').slice(1);
  const open = segments.indexOf('*');
  const told = open < 0 ? segments : segments.slice(0, open);
  if (open >= 0 && segments.slice(open).some((one) => one !== '*'))
    throw authorFailure('source', `“${topic.slice(0, 60)}” has a * before its last segment.`);
  return told.map(plain);
}

/** Arguments whose values name parts of the topic; what is not there is left out. */
function fill(args: Readonly<Record<string, Json>>, topic: string, since: string | undefined): Record<string, Json> {
  const raw = topic.split(':');
  const entries = Object.entries(args).flatMap(([name, value]): [string, Json][] => {
    if (value === '$topic') return [[name, topic]];
    if (value === '$since') return since === undefined ? [] : [[name, since]];
    const place = typeof value === 'string' ? /^\$(\d+)$/.exec(value)?.[1] : undefined;
    if (place === undefined) return [[name, value]];
    const segment = raw[Number(place)];
    return segment === undefined || segment === '*' ? [] : [[name, plain(segment)]];
  });
  return Object.fromEntries(entries);
}
