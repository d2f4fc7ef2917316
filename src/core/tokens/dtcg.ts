import {hexColor} from './color.js';
import {tokens, type Token} from './tokens.js';

type Leaf = {$type: string; $value: string; $extensions?: Record<string, unknown>};
type Group = {[name: string]: Group | Leaf};

function leaf({type, value, pair}: Token): Leaf {
  if (!pair) return {$type: type, $value: value};
  return {
    $type: 'color',
    $value: hexColor(pair.light),
    $extensions: {'total-widgets': {css: value, light: hexColor(pair.light), dark: hexColor(pair.dark)}},
  };
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
