/**
 * The data layer for those who write providers, widgets and tools: the grammar, the client, the context and the types.
 * Pages need none of it; `data-source` does it all.
 */
export {Client} from './client.js';
export {connectData, DataController} from './controller.js';
export type {ControllerMutateOptions, DataHost, DataInfo} from './controller.js';
export {dataContext} from './context.js';
export type {DataNode} from './context.js';
export {browserEnvironment} from './environment.js';
export type {DataCause} from './entry-content.js';
export type {Entry} from './entry.js';
export type {EntryListener, EntryPlan} from './entry-plan.js';
export type {Feed} from './entry-feeds.js';
export {isDataError, toDataError} from './failure.js';
export {KeyedList} from './live-list.js';
export type {KeyedListOptions} from './list-options.js';
export {readMessage} from './messages.js';
export type {MutateOptions} from './mutations.js';
export {optimise} from './optimisation.js';
export type {Optimisation} from './optimisation.js';
export {parseOptimistic} from './optimistic.js';
export type {Optimistic} from './optimistic.js';
export {redact} from './redact.js';
export {resolveNode, watchChain} from './resolve.js';
export type {Resolution} from './resolve.js';
export {createRootNode, pageNode, provideNode, RootProvider} from './root-provider.js';
export {lookUp, pageScope, PageScope, scopeContext, urlScope, UrlScope, watchPath} from './scopes.js';
export type {Scope} from './scopes.js';
export {connectSource, SourceLink} from './source-link.js';
export type {LinkedElement, LinkSettings, SourceLinkOptions} from './source-link.js';
export {cacheText, derivedTopic, fillSource, formatSource, parseSource, parseTopics, sourceOf} from './source.js';
export type {Filled, Hole, Lookup, Parsed, SourceError, SourceErrorCode, SourceTemplate} from './source.js';
export type {TapEvent, TapListener} from './tap.js';
export * from './types.js';
export {applyView, matches, queryWithView, splitView, viewOfQuery} from './view.js';
