/**
 * The words that the data layer speaks: sources, views, providers, operations, errors.
 * Everything that crosses these interfaces, apart from a signal and `progress`, survives `structuredClone`.
 */
export type * from './types/change.js';
export type * from './types/delivery.js';
export type * from './types/environment.js';
export type * from './types/failure.js';
export type * from './types/provider.js';
export type * from './types/source.js';
export * from './types/view.js';
