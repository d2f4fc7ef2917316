import type {Channel} from './channels.js';
import type {Client} from './client.js';
import type {DataNode} from './context.js';
import type {Settings} from './data-host.js';
import type {DataMode} from './entry-data.js';
import type {Feed} from './entry-feeds.js';
import type {EntryPlan} from './entry-plan.js';
import type {KeyedListOptions} from './list-options.js';
import {laterPage} from './list-page.js';
import {optimise} from './optimisation.js';
import {unhandledError} from './resolve.js';
import {cacheText, formatSource, parseSource} from './source.js';
import type {Condition, DataShape, Provider, Query, Source, View} from './types.js';
import {feedOptions, queryOfView, splitView, viewOfQuery} from './view.js';

/** A channel, and the node that handles it; undefined: nobody. */
export interface Line {
  readonly channel: Channel;
  readonly node?: DataNode;
}

export interface PlanRequest {
  readonly client: Client;
  readonly lines: readonly Line[];
  readonly settings: Settings;
  readonly shape: DataShape;
  /** What the user asked on top. */
  readonly view: View;
  /** Who asks: a call with a function made anew at every render is known by its widget. */
  readonly scope: object;
}

export interface Planned {
  readonly plan: EntryPlan;
  /** What of the view is left to the widget. */
  readonly rest: View;
}

/** Stands in for a provider that is not there: the error shows beside the data that is. */
function missing(source: Source): Provider {
  return {
    label: 'none',
    identity: 'none',
    handles: () => false,
    subscribe({signal}, sink) {
      queueMicrotask(() => {
        if (!signal.aborted) sink.fail(undefined, unhandledError(source, formatSource(source)));
      });
      return () => {};
    },
    close() {},
  };
}

function filterOf(settings: Settings): readonly Condition[] | undefined {
  const {subscribeFilter} = settings;
  if (subscribeFilter === undefined) return undefined;
  // A view query is the query of a resource: the grammar reads it as that.
  const parsed = parseSource(`resource:filter?${subscribeFilter}`);
  const source = parsed.error ? undefined : (parsed.source as Source | undefined);
  return source?.kind === 'resource' ? viewOfQuery(source.query).view.filter : undefined;
}

/** The feeds of a plan: topics of one provider that mean the same are one subscription. */
function feedsOf(
  lines: readonly Line[],
  main: Source | undefined,
  settings: Settings,
  guard?: readonly Condition[],
): Feed[] {
  const filter = filterOf(settings);
  const feeds = new Map<string, Feed & {topics: string[]}>();
  for (const {channel, node} of lines) {
    if (channel.verb !== 'subscribe' || (!node && channel.derived)) continue;
    const provider = node?.provider ?? missing(channel.source);
    const isOwn = 'href' in channel.source || channel.source.kind === 'value';
    const key = `${provider.identity}\n${channel.refresh ?? false}\n${isOwn ? cacheText(channel.source) : ''}`;
    const feed = feeds.get(key);
    if (feed) feed.topics.push(...channel.topics.filter((topic) => !feed.topics.includes(topic)));
    else {
      const refresh = channel.refresh ? {refresh: true} : {};
      const source = main ?? channel.source;
      const own = {...refresh, ...(filter && {filter}), ...(guard?.length && {guard})};
      feeds.set(key, {provider, source, topics: [...channel.topics], ...own});
    }
  }
  return [...feeds.values()].map((feed) => ({...feed, source: whole(feed)}));
}

/** A feed that is the only source names all of its topics. */
function whole(feed: Feed): Source {
  const {source, topics} = feed;
  return source.kind === 'stream' || source.kind === 'subscribe' ? {...source, topics} : source;
}

function modeOf(shape: DataShape, main: Source | undefined, feeds: readonly Feed[]): DataMode {
  if (feeds.some((feed) => feed.source.kind === 'stream') && !main) return 'list';
  // What is only told to be read again is what the answer is.
  if (feeds.every(({refresh}) => refresh)) return 'auto';
  if (shape.list !== undefined && shape.value === undefined && !shape.takes) return 'list';
  return shape.list === undefined ? 'value' : 'auto';
}

function queryOf(source: Source | undefined): Query {
  return source && 'query' in source ? source.query : [];
}

function textOfFeed({provider, topics, refresh, filter}: Feed): string {
  return JSON.stringify([provider.identity, [...topics].sort(), refresh ?? false, filter ?? []]);
}

/** Says what to read and listen to, and under which key the client keeps it. */
export function makePlan({client, lines, settings, shape, view, scope}: PlanRequest): Planned {
  const read = lines.find((line) => line.channel.verb === 'read');
  const source = read?.channel.source ?? lines[0]!.channel.source;
  const reader = read?.node?.provider;
  const {pushed, rest} = splitView(view, client.capabilities(reader, source));
  const feeds = feedsOf(lines, read?.channel.source, settings, pushed.filter);
  // `?limit=` of a call is the call's own; of a feed it bounds the rows.
  const page = laterPage(pushed.page);
  const list = {...(reader ? {} : feedOptions(queryOf(source))), ...given(settings), ...(page && {page})};
  const mode = modeOf(shape, read?.channel.source, feeds);
  const {load, dataPath} = settings;
  const identity = reader?.identity ?? feeds[0]?.provider.identity ?? '';
  const readKey = [identity, cacheText(source, scope), JSON.stringify(queryOfView(pushed, load))].join('\n');
  const own = [dataPath ?? '', feeds.length > 0 ? mode : 'auto', JSON.stringify(list), ...feeds.map(textOfFeed)];
  const plan: EntryPlan = {
    key: [readKey, ...own].join('\n'),
    readKey,
    source,
    view: pushed,
    load,
    identities: [...new Set([identity, ...feeds.map((feed) => feed.provider.identity)])],
    feeds,
    mode,
    list,
    ...(reader ? {reader} : {}),
    ...(dataPath === undefined ? {} : {path: dataPath}),
    ...((settings.batch ?? optimise(source).batch) ? {} : {alone: true as const}),
  };
  return {plan, rest};
}

function given({key, limit, grows}: Settings): KeyedListOptions {
  return {...(key === undefined ? {} : {key}), ...(limit ? {limit} : {}), ...(grows ? {grows} : {})};
}
