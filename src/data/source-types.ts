/**
 * What the parser of `data-source` makes of a text: a source that may still have holes, or an error.
 */
import type {Source} from './types.js';

/** A placeholder, filled from the scopes around the widget. */
export interface Hole {
  /** The path as written, such as `form.department_id`. */
  readonly hole: string;
  /** True for `{path?}`, which may be empty. */
  readonly optional?: true;
}

/** A text with holes in it: literal pieces and holes in turn. */
export type TextParts = readonly (string | Hole)[];

/** A text, or a text with holes. */
export type TextTemplate = string | TextParts;

/** A value of the arguments: JSON, a hole, or a text with holes wrapped so that no list is mistaken for it. */
export type ArgTemplate =
  | null
  | boolean
  | number
  | string
  | Hole
  | TextWithHoles
  | readonly ArgTemplate[]
  | {readonly [key: string]: ArgTemplate};

/** A string argument that holds holes. */
export interface TextWithHoles {
  readonly text: TextParts;
}

/** Arguments by position or by name. */
export type ArgsTemplate = readonly ArgTemplate[] | Readonly<Record<string, ArgTemplate>>;

/** Query pairs whose values may hold holes. */
export type QueryTemplate = readonly (readonly [key: string, value: TextTemplate])[];

/** A source as written: like `Source`, but holes may stand in arguments, keys, query values, addresses and topics. */
export type SourceTemplate =
  | {
      readonly kind: 'interface' | 'form' | 'action';
      readonly name: string;
      readonly args: ArgsTemplate;
      readonly query: QueryTemplate;
      readonly selection?: string;
    }
  | {
      readonly kind: 'resource';
      readonly name: string;
      readonly key?: ArgTemplate;
      readonly query: QueryTemplate;
    }
  | {
      readonly kind: 'stream' | 'subscribe';
      readonly topics: readonly TextTemplate[];
      readonly query: QueryTemplate;
    }
  | {readonly kind: 'sse' | 'ws'; readonly href: TextTemplate; readonly topics: readonly TextTemplate[]}
  | {readonly kind: 'url'; readonly href: TextTemplate; readonly pointer?: string}
  | Extract<Source, {kind: 'value'}>;

/** Every way in which a text can fail to be a source. */
export type SourceErrorCode =
  | 'unknown-kind'
  | 'no-kind'
  | 'no-name'
  | 'bad-name'
  | 'expected'
  | 'unclosed'
  | 'trailing'
  | 'bad-escape'
  | 'bad-topic'
  | 'bad-url'
  | 'bad-pointer'
  | 'forbidden-key'
  | 'twice'
  | 'hole-here'
  | 'too-long'
  | 'too-deep';

/** Why a text is no source, and where. */
export interface SourceError {
  readonly code: SourceErrorCode;
  /** Position in the text, from 0. */
  readonly at: number;
  /** Plain words, to be shown as text. */
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly hint?: string;
}

/** A parsed source: undefined means static. */
export interface ParsedSource {
  readonly source: SourceTemplate | undefined;
  readonly holes: readonly Hole[];
  /** The record of `['form', name, record]`: its fields show until the answer. Never parsed from text. */
  readonly record?: object;
  readonly error?: undefined;
}

/** The answer of the parser, frozen and shared by all who ask for the same text. */
export type Parsed = ParsedSource | {readonly error: SourceError};

/** The answer of `fillSource`: ready, waiting for the path named, or impossible. */
export type Filled = {readonly source: Source} | {readonly waiting: string} | {readonly error: SourceError};

/** A lookup by which holes are filled. */
export type Lookup = (path: string) => unknown;
