import {cssColorOf, type Resolve} from './chart-colors.js';
import {FORBIDDEN, isPlain, MAX_DEPTH, type Plain} from './chart-options.js';

const NAMES_COLOR = /colou?r$/i;

function painted(value: unknown, resolve: Resolve): unknown {
  if (typeof value === 'function') return value;
  if (Array.isArray(value)) return value.map((one) => painted(one, resolve)).filter((one) => one !== undefined);
  const css = cssColorOf(value);
  return css === undefined ? undefined : resolve(css);
}

/** Options whose colours a canvas understands: colour words and tokens are resolved, what is no colour is left out. */
export function paintOptions(options: unknown, resolve: Resolve, depth = 0): Plain {
  const result: Plain = {};
  if (!isPlain(options) || depth > MAX_DEPTH) return result;
  for (const [key, value] of Object.entries(options)) {
    if (FORBIDDEN.has(key)) continue;
    if (NAMES_COLOR.test(key)) {
      const color = painted(value, resolve);
      if (color !== undefined) result[key] = color;
    } else result[key] = isPlain(value) ? paintOptions(value, resolve, depth + 1) : value;
  }
  return result;
}
