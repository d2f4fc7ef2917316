import type {IconNode} from '../../../icons/registry.js';

const SVG = 'http://www.w3.org/2000/svg';

const FRAME: Readonly<Record<string, string>> = {
  part: 'svg',
  'aria-hidden': 'true',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

// One drawing a set of nodes: every further icon of that name is a clone.
const drawings = new WeakMap<readonly IconNode[], SVGSVGElement>();

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function fill(parent: SVGElement, nodes: readonly IconNode[]): void {
  for (const [name, attributes, children = []] of nodes) {
    const node = element(name as keyof SVGElementTagNameMap, attributes);
    fill(node, children);
    parent.append(node);
  }
}

function compose(nodes: readonly IconNode[]): SVGSVGElement {
  const svg = element('svg', FRAME);
  fill(svg, nodes);
  return svg;
}

/** An icon as an SVG element of its own, drawn in the colour of the text around it. */
export function drawIcon(nodes: readonly IconNode[]): SVGSVGElement {
  let drawing = drawings.get(nodes);
  if (!drawing) drawings.set(nodes, (drawing = compose(nodes)));
  return drawing.cloneNode(true) as SVGSVGElement;
}
