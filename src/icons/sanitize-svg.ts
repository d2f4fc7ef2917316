import {trusted} from '../core/html-policy.js';
import {warn} from '../core/warn.js';
import type {IconNode} from './nodes.js';

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['g', 'path', 'circle', 'rect', 'line', 'ellipse', 'polyline', 'polygon'],
  ...['defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask'],
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'rx', 'ry', 'x1', 'x2', 'y1', 'y2', 'points', 'transform'],
  ...['fill', 'fill-rule', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'vector-effect', 'paint-order'],
  ...['id', 'clip-path', 'clip-rule', 'mask', 'offset', 'stop-color', 'stop-opacity', 'fx', 'fy'],
  ...['gradientUnits', 'gradientTransform', 'clipPathUnits', 'maskUnits'],
]);

/** Written on the root of an icon, and handed down from there. */
const ROOT_ATTRIBUTES = ['fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'] as const;

const SVG = 'http://www.w3.org/2000/svg';
const LOCAL_REFERENCE = /^\s*url\(\s*["']?#[\w.-]+["']?\s*\)\s*$/;
const MAX_TEXT = 200_000;
const MAX_NODES = 2000;
const MAX_DEPTH = 16;

// SVG copied out of an HTML page names no namespace, because HTML knows it; XML has to be told.
const named = (text: string): string => text.replace(/<svg(?=[\s>])(?![^>]*\sxmlns=)/, `<svg xmlns="${SVG}"`);

function parse(text: string): Element | undefined {
  try {
    const root = new DOMParser().parseFromString(trusted(named(text)), 'image/svg+xml').documentElement;
    return root.namespaceURI === SVG && root.localName === 'svg' ? root : undefined;
  } catch {
    warn(undefined, 'SVG text needs the policy "total-widgets" in the page\'s trusted-types directive.');
    return undefined;
  }
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['matrix', 'translate', 'rotate', 'scale', 'skewX', 'skewY'],
  ...['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color-mix', 'light-dark', 'var'],
]);

/** Only colours and movements may be worked out, and a reference may only be to a part of the same drawing. */
function isSafeValue(value: string): boolean {
  if (LOCAL_REFERENCE.test(value)) return true;
  const called = [...value.matchAll(/([\w-]*)\s*\(/g)].map(([, name = '']) => name);
  return !value.includes('\\') && called.every((name) => FUNCTIONS.has(name));
}

function attributesOf(element: Element): Record<string, string> {
  const pairs = [...element.attributes].filter(({name, value}) => ATTRIBUTES.has(name) && isSafeValue(value));
  return Object.fromEntries(pairs.map(({name, value}) => [name, value]));
}

function childrenOf(element: Element, depth: number, budget: {left: number}): IconNode[] {
  const nodes: IconNode[] = [];
  if (depth > MAX_DEPTH) return nodes;
  for (const child of element.children) {
    if (child.namespaceURI !== SVG || !ELEMENTS.has(child.localName) || budget.left-- <= 0) continue;
    const children = childrenOf(child, depth + 1, budget);
    nodes.push(
      children.length ? [child.localName, attributesOf(child), children] : [child.localName, attributesOf(child)],
    );
  }
  return nodes;
}

const VIEW_BOX = /^\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*$/;

function viewBoxOf(root: Element): string {
  const given = root.getAttribute('viewBox') ?? '';
  if (VIEW_BOX.test(given)) return given;
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(root.getAttribute(name) ?? ''));
  return width && height ? `0 0 ${width} ${height}` : '0 0 24 24';
}

/**
 * The shapes in SVG text, rebuilt from a list of allowed elements and attributes: no script, handler, style, link,
 * image or reference outside the drawing comes through. Undefined where the text is no SVG.
 */
export function sanitizeSvg(text: string): readonly IconNode[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const root = parse(text.trim());
  if (!root || root.querySelector('parsererror')) return undefined;
  const attributes = attributesOf(root);
  const own = ROOT_ATTRIBUTES.filter((name) => attributes[name]).map((name) => [name, attributes[name] ?? '']);
  // A drawing without colours of its own is filled, as SVG fills it, in the colour of the text.
  const frame = {fill: 'currentColor', stroke: 'none', 'stroke-width': '1', ...Object.fromEntries(own)};
  const size = {viewBox: viewBoxOf(root), width: '24', height: '24'};
  return [['svg', {...size, ...frame}, childrenOf(root, 0, {left: MAX_NODES})]];
}
