import type {Capabilities, Json} from '../../data/types.js';
import {DEFAULT_SETTINGS} from '../fetch/settings.js';
import type {FetchSettings} from '../fetch/settings.js';
import type {Documents} from './documents.js';

/** How `resource:` of one name is asked for; what is not said is found in the schema. */
export interface ResourceMapping {
  /** The query that gives the list; the resource's own name by default. */
  readonly list?: string;
  /** The query that gives one record; found by the record's type by default, such as `user`, `getUser` or `userById`. */
  readonly one?: string;
  /** The argument of `one` that takes the key; `id` or the only one that is required by default. */
  readonly key?: string;
  /** The fields of a record, such as `{ id name team { name } }`; all its scalars by default. */
  readonly select?: string;
  /** The mutations; found by the record's type by default, such as `createUser`. */
  readonly create?: string;
  readonly update?: string;
  readonly delete?: string;
  /** The arguments of `list` that take the parts of a view. */
  readonly filter?: string;
  readonly sort?: string;
  readonly search?: string;
  readonly size?: string;
  readonly number?: string;
  readonly offset?: string;
  readonly after?: string;
  /** A query that counts all records, for lists that don't say how many there are; found by its name by default, such as `usersCount`. */
  readonly count?: string;
  /** What the server can do with a view, where the schema does not tell. */
  readonly can?: Capabilities;
}

/** How a form or an action of one name is carried out; what is not said is found in the schema. */
export interface ChangeMapping {
  /** The mutation; the name of the form or action by default. */
  readonly field?: string;
  /** What is asked of the answer; its scalars and those of the records in it by default. */
  readonly select?: string;
  /** The argument that takes the values; the first that is an input object by default, else each value has its own. */
  readonly input?: string;
  /** The argument that takes the keys of several records; `keys` or `ids` by default, else the mutation is sent once for each. */
  readonly keys?: string;
  /** The query or mutation that checks values without saving them; `validate…` by default, where there is one. */
  readonly validate?: string;
  /** The query that gives the record to be changed; found by its type by default. */
  readonly one?: string;
  /** The field that tells versions of a record apart; `version` or `lockVersion` by default, where there is one. */
  readonly version?: string;
}

/** How one topic, or all that fit a pattern, is subscribed to, and what its messages mean. Paths are dotted. */
export interface TopicMapping {
  /** A subscription of the schema, or the name of one of the page's documents; the topic's first segment by default. */
  readonly field?: string;
  /** Its arguments: `$1` is the second segment of the topic (`$0` the first), `$topic` all of it, `$since` the position to go on from. */
  readonly args?: Readonly<Record<string, Json>>;
  /** What is asked of each message; its scalars and those of the records in it by default. */
  readonly select?: string;
  /** Where the message names its concrete topic; the topic asked for by default. */
  readonly topic?: string;
  /** Where it says what happened; found by the usual names by default. */
  readonly op?: string;
  /** The server's own words for `insert`, `update` and `delete`, such as `{"delete": ["ARCHIVED"]}`. */
  readonly ops?: Readonly<Record<string, readonly string[]>>;
  /** Where the record is. */
  readonly record?: string;
  /** Where the key is of what was deleted. */
  readonly key?: string;
  /** Where its position is, and the one before it. */
  readonly position?: string;
  readonly after?: string;
  /** Where the first message answers `$since` with `recovered`, `lost` or `new`; without it nothing is known to be recovered. */
  readonly resumed?: string;
}

/** All that a page says about a server beside its schema. */
export interface GraphqlMapping {
  readonly resources?: Readonly<Record<string, ResourceMapping>>;
  readonly changes?: Readonly<Record<string, ChangeMapping>>;
  readonly topics?: Readonly<Record<string, TopicMapping>>;
}

/** How subscriptions travel. */
export type SubscriptionProtocol = 'ws' | 'sse';

/** What a `<graphql-provider>` is told. */
export interface GraphqlSettings extends Pick<
  FetchSettings,
  'headers' | 'credentials' | 'timeout' | 'batch' | 'idempotent'
> {
  /** Absolute. */
  readonly url: string;
  /** The address of subscriptions; undefined where there are none. */
  readonly wsUrl?: string;
  readonly protocol: SubscriptionProtocol;
  readonly mapping: GraphqlMapping;
  readonly documents: Documents;
  /** The answer to the introspection, or its address, for servers that don't give it to everybody. */
  readonly schema?: object | string;
  /** What is wrong with an attribute, in plain words; then nothing is sent. */
  readonly problem?: string;
}

/** The settings of a provider that was told nothing. */
export const DEFAULT_GRAPHQL: GraphqlSettings = {
  url: '',
  headers: DEFAULT_SETTINGS.headers,
  credentials: DEFAULT_SETTINGS.credentials,
  timeout: DEFAULT_SETTINGS.timeout,
  batch: false,
  idempotent: false,
  protocol: 'ws',
  mapping: {},
  documents: {operations: new Map()},
};
