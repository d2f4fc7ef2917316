/**
 * The grammar of `data-source`: one text in, a source or a named error out.
 */
import type {Filled, Lookup, Parsed, SourceError, SourceTemplate} from './source-types.js';
import type {Source} from './types.js';

export type {
  ArgTemplate,
  Filled,
  Hole,
  Lookup,
  Parsed,
  SourceError,
  SourceErrorCode,
  SourceTemplate,
  TextParts,
  TextTemplate,
} from './source-types.js';

const missing: SourceError = {code: 'expected', at: 0, message: 'The grammar is not in place yet.'};

/** Parses a source; memoised, frozen, never throws. */
export function parseSource(text: string): Parsed {
  return text.trim() === '' || text.trim() === 'static' ? {source: undefined, holes: []} : {error: missing};
}

/** Reads the property `dataSource`: text, parsed object, tuple, or a value of any kind. */
export function sourceOf(value: unknown): Parsed {
  return typeof value === 'string' ? parseSource(value) : {source: {kind: 'value', value}, holes: []};
}

/** Fills the holes of a template from `lookup`. */
export function fillSource(template: SourceTemplate, lookup: Lookup): Filled {
  void lookup;
  return {source: template as Source};
}

/** The canonical text of a source. */
export function formatSource(source: SourceTemplate | Source): string {
  return source.kind;
}

/** The text by which a source is known to the cache; a `value` source by object identity. */
export function cacheText(source: Source): string {
  return JSON.stringify(source);
}

/** Reads the attributes `stream` and `subscribe`: topics separated by commas, or a JSON list. */
export function parseTopics(text: string): readonly string[] | SourceError {
  return text.split(',').map((topic) => topic.trim());
}

/** The topic that a bare `subscribe` stands for, such as `user:updated:42` beside `interface:get_user(42)`. */
export function derivedTopic(source: Source): string | undefined {
  void source;
  return undefined;
}
