import {getIn, readPath} from '../data/paths.js';
import {applyFormats, type FormatContext} from '../format/format.js';
import {momentIn} from '../format/dates.js';
import {SpecReader, type Spec} from '../format/spec.js';

/** What the bindings of a template read. */
export interface TemplateScope {
  /** The record, or the bare value, that the clone stands for. */
  readonly item: unknown;
  /** The place in the list, from 0; 0 by default. */
  readonly index?: number;
  /** How many there are; 1 by default. */
  readonly count?: number;
  /** The key of the record; none by default. */
  readonly key?: string;
  /** The language, currency and time zone of its place. */
  readonly context: FormatContext;
}

/** One `{{path | format}}`: where its value comes from and what it goes through. */
export interface Binding {
  /** The parts of the path; none for the item itself. */
  readonly path: readonly string[];
  readonly specs: readonly Spec[];
  /** As the author wrote it, for messages. */
  readonly source: string;
}

/** A text with bindings: literal pieces and bindings in their order. */
export type Pieces = readonly (string | Binding)[];

const SPECIAL: ReadonlyMap<string, (scope: TemplateScope) => unknown> = new Map<
  string,
  (scope: TemplateScope) => unknown
>([
  ['$index', ({index = 0}) => index],
  ['$number', ({index = 0}) => index + 1],
  ['$count', ({count = 1}) => count],
  ['$key', ({key}) => key],
]);

const OPEN = '{{';
const ESCAPED = '\\{{';

/**
 * Reads the bindings in a text; undefined where there are none and nothing is escaped. What stands in braces and is no
 * binding stays as it is and is named to `refuse`.
 */
export function parsePieces(text: string, refuse: (source: string) => void): Pieces | undefined {
  if (!text.includes(OPEN)) return undefined;
  const pieces: (string | Binding)[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(OPEN, at);
    if (open < 0) break;
    const escaped = open > 0 && text.startsWith(ESCAPED, open - 1) && open - 1 >= at;
    literal += text.slice(at, escaped ? open - 1 : open);
    const found = escaped ? undefined : readBinding(text, open);
    at = found?.end ?? open + OPEN.length;
    if (found) {
      if (literal) pieces.push(literal);
      literal = '';
      pieces.push(found.binding);
    } else {
      literal += OPEN;
      if (!escaped) refuse(text.slice(open, open + 60));
    }
  }
  literal += text.slice(at);
  if (literal) pieces.push(literal);
  return pieces;
}

function readBinding(text: string, open: number): {binding: Binding; end: number} | undefined {
  const reader = new SpecReader(text, open + OPEN.length);
  const path = readTarget(reader, text);
  if (!path) return undefined;
  const specs: Spec[] = [];
  while (reader.skip('|')) {
    const spec = reader.format();
    if (!spec) return undefined;
    specs.push(spec);
  }
  if (!reader.skip('}}')) return undefined;
  return {binding: {path, specs, source: text.slice(open, reader.at)}, end: reader.at};
}

function readTarget(reader: SpecReader, text: string): readonly string[] | undefined {
  if (reader.skip('.')) return [];
  const found = readPath(text, reader.at);
  if (found) reader.at = found.end;
  return found?.parts;
}

/** The value that a path finds in the scope, before any format. */
export function lookUp({path}: Binding, scope: TemplateScope): unknown {
  const special = path.length === 1 ? SPECIAL.get(path[0] ?? '') : undefined;
  return special ? special(scope) : getIn(scope.item, path);
}

/** The value of a binding in the scope, after its formats. */
export function valueOf(binding: Binding, scope: TemplateScope): unknown {
  const value = lookUp(binding, scope);
  return binding.specs.length ? applyFormats(value, binding.specs, scope.context) : value;
}

/** Whether a binding reads its place in the list, and so changes when others come and go. */
export const isPositional = ({path}: Binding): boolean => ['$index', '$number', '$count'].includes(path[0] ?? '');

/** Whether the text of a binding grows old by itself. */
export const isTimed = ({specs}: Binding): boolean =>
  specs.some(({name}) => name.replaceAll('-', '_') === 'relative_time');

/** The moment that a timed binding shows. */
export const momentOf = (binding: Binding, scope: TemplateScope): number | undefined =>
  momentIn(lookUp(binding, scope))?.time;
