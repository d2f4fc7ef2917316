const SAYING = /^(?:role|href|alt|title|value|level|type|disabled|checked|selected|open|aria-.*)$/;
/** Elements that mean nothing by themselves. */
const BOXES = new Set(['div', 'span']);
const SILENT = new Set(['style', 'script', 'template', 'slot']);

const isShown = (element: Element): boolean =>
  element.getAttribute('aria-hidden') !== 'true' && getComputedStyle(element).display !== 'none';

/** What comes below an element where it is drawn: the content of its shadow root, and in a slot what is slotted. */
function contentOf(node: Element): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({flatten: true});
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  return [...(node.shadowRoot ?? node).childNodes];
}

function* linesBelow(node: Node, depth: number): Generator<string> {
  const indent = '  '.repeat(depth);
  if (node instanceof Text) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text) yield `${indent}"${text}"`;
  } else if (node instanceof HTMLSlotElement) {
    for (const child of contentOf(node)) yield* linesBelow(child, depth);
  } else if (node instanceof Element && !SILENT.has(node.localName) && isShown(node)) {
    const attributes = [...node.attributes].filter(({name}) => SAYING.test(name) && depth > 0);
    const isBox = depth > 0 && attributes.length === 0 && BOXES.has(node.localName);
    if (!isBox) yield indent + [node.localName, ...attributes.map(({name, value}) => `${name}="${value}"`)].join(' ');
    for (const child of contentOf(node)) yield* linesBelow(child, isBox ? depth : depth + 1);
  }
}

/** What an element says to a reader, as indented lines in reading order: tags, roles, names, states and texts. */
export const pictureOf = (element: Element): readonly string[] => [...linesBelow(element, 0)];
