import type {Settings} from './data-host.js';
import {derivedTopic, parseTopics} from './source.js';
import type {DataError, Query, Source} from './types.js';
import {isFeed, VALUE_TOPIC} from './value-provider.js';

/** One part of what a widget asks for. Each finds its provider by itself. */
export interface Channel {
  readonly verb: 'read' | 'subscribe';
  readonly source: Source;
  readonly topics: readonly string[];
  /** A message is not applied but asks for a read. */
  readonly refresh?: boolean;
  /** Nobody asked for it by name: without a provider it is left out in silence. */
  readonly derived?: boolean;
}

const EVERY_TOPIC = '*';
const EMPTY: Query = [];

/** Sources that are never read: they are sent, or they describe a form. */
export function isSendOnly(source: Source): boolean {
  return source.kind === 'action' || source.kind === 'form';
}

function topicsOf(given: string | readonly string[], attribute: string): readonly string[] | DataError {
  if (typeof given !== 'string') return given;
  const topics = parseTopics(given);
  if (!('message' in topics)) return topics;
  const hint = topics.hint === undefined ? {} : {hint: topics.hint};
  return {code: 'source', message: `${attribute}: ${topics.message}`, retryable: false, ...hint};
}

function sourceChannels(source: Source): Channel[] {
  if (isSendOnly(source)) return [];
  if (source.kind === 'value' && isFeed(source.value)) return [{verb: 'subscribe', source, topics: [VALUE_TOPIC]}];
  if (source.kind === 'sse' || source.kind === 'ws') {
    const topics = source.topics.length > 0 ? source.topics : [EVERY_TOPIC];
    return [{verb: 'subscribe', source, topics}];
  }
  if (!('topics' in source)) return [{verb: 'read', source, topics: []}];
  // Each topic of a list finds its own provider.
  return source.topics.map((topic) => ({verb: 'subscribe', source: {...source, topics: [topic]}, topics: [topic]}));
}

/** What a widget asks for: its source, the stream and the topics beside it. */
export function channelsOf(source: Source | undefined, settings: Settings): readonly Channel[] | DataError {
  const channels = source ? sourceChannels(source) : [];
  const feeds: [given: string | readonly string[], kind: 'stream' | 'subscribe'][] = [];
  const {stream, subscribe} = settings;
  if (stream) feeds.push([stream, 'stream']);
  if (subscribe !== true && subscribe) feeds.push([subscribe, 'subscribe']);
  for (const [given, kind] of feeds) {
    const topics = topicsOf(given, kind);
    if ('message' in topics) return topics;
    const refresh = kind === 'subscribe' && settings.refreshOnMessage;
    for (const topic of topics) channels.push(feedChannel(kind, topic, refresh));
  }
  const derived = subscribe === true && source ? derivedTopic(source) : undefined;
  if (derived) channels.push({...feedChannel('subscribe', derived, settings.refreshOnMessage), derived: true});
  return channels;
}

function feedChannel(kind: 'stream' | 'subscribe', topic: string, refresh: boolean): Channel {
  return {
    verb: 'subscribe',
    source: {kind, topics: [topic], query: EMPTY},
    topics: [topic],
    ...(refresh ? {refresh: true} : {}),
  };
}
