import type {Capabilities, Json} from '../../data/types.js';

/** How one operation departs from the REST convention. */
export interface Operation {
  /** `GET` by default for what is read, `POST` for what changes. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A URL reference under `base-url` (or from the root, with a leading `/`), with `{arg}` and `{?a,b}`. */
  readonly path?: string;
  /** The names of the positional arguments. */
  readonly params?: readonly string[];
  /** Where in the answer the data is. */
  readonly dataPath?: string;
  /** What the server can do with this source. */
  readonly can?: Capabilities;
  /** Says that another method than `GET` changes nothing, so that it may serve a read. */
  readonly safe?: boolean;
}

/** Overrides by name. */
export type Operations = Readonly<Record<string, Operation>>;

/** What a `<fetch-provider>` is told. */
export interface FetchSettings {
  /** Absolute, without a trailing slash. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  /** Milliseconds for headers and body together. */
  readonly timeout: number;
  readonly batch: boolean;
  /** The server makes a change that arrives twice with one `Idempotency-Key` once. */
  readonly idempotent: boolean;
  readonly operations: Operations;
  /** Plain REST collections: the path by the singular name of the record. */
  readonly crud: Readonly<Record<string, string>>;
  /** The URL of the event streams; undefined where there are none. */
  readonly events?: string;
  /** What is wrong with an attribute, in plain words; then nothing is sent. */
  readonly problem?: string;
}

/** One request, before credentials and headers are added. */
export interface RequestPlan {
  readonly method: string;
  readonly url: string;
  /** The JSON body; undefined for none. */
  readonly body?: Json | Readonly<Record<string, unknown>>;
  /** What is sent instead of `body` by a server's own rules: a form's parts or its encoded text. */
  readonly payload?: string | FormData;
  /** Headers of this request alone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** True where the server knows nothing of the REST convention: its long reads stay what they are. */
  readonly foreign?: boolean;
  /** What an over-long GET carries in its body instead. */
  readonly args?: Json;
  readonly dataPath?: string;
  /** True where the answer is a plain record, not an outcome. */
  readonly plain?: boolean;
}

/** The settings of a provider that was told nothing. */
export const DEFAULT_SETTINGS: FetchSettings = {
  base: '',
  headers: {},
  credentials: 'same-origin',
  timeout: 30_000,
  batch: false,
  idempotent: false,
  operations: {},
  crud: {},
};
