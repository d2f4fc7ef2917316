import {hexColor, inTheme} from './color.js';
import type {Pair} from './palette.js';
import {colors, tokenValues} from './tokens.js';

/** One design token: its custom property without `--widget-`, its type in the DTCG format, its value. */
export interface Token {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  /** Colours carry both themes. */
  readonly pair?: Pair;
}

type Leaf = {$type: string; $value: string; $extensions?: Record<string, unknown>};
type Group = {[name: string]: Group | Leaf};

/** The types of the tokens that are no colours, by how their names begin; the first that fits counts. */
const TYPES = [
  ['font-family', 'fontFamily'],
  ['font-mono', 'fontFamily'],
  ['font-weight', 'fontWeight'],
  ['line-height', 'number'],
  ['disabled-opacity', 'number'],
  ['density', 'number'],
  ['shadow', 'shadow'],
  ['duration', 'duration'],
  ['ease', 'cubicBezier'],
] as const;

const typeOf = (name: string): string => TYPES.find(([start]) => name.startsWith(start))?.[1] ?? 'dimension';

/** Every token with its type. */
export function tokens(): readonly Token[] {
  const pairs = new Map(colors());
  return tokenValues().map(([name, value]) => {
    const pair = pairs.get(name);
    return pair ? {name, type: 'color', value, pair} : {name, type: typeOf(name), value};
  });
}

function leaf({type, value, pair}: Token): Leaf {
  if (!pair) return {$type: type, $value: value};
  const light = hexColor(inTheme('light', pair));
  const dark = hexColor(inTheme('dark', pair));
  return {$type: type, $value: light, $extensions: {'total-widgets': {css: value, light, dark}}};
}

/** The tokens in the Design Tokens Community Group's format, for design tools; both themes are in the extensions. */
export function tokensDtcg(): Group {
  const root: Group = {};
  for (const token of tokens()) {
    const [head, ...rest] = token.name.split('-');
    const step = rest.join('-');
    if (!head) continue;
    const group = (root[head] ??= {}) as Group;
    group[step || 'base'] = leaf(token);
  }
  return root;
}
