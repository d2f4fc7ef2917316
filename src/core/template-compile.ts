import {sinkFor, type Sink} from './template-sinks.js';
import {parsePieces, type Pieces} from './template-parse.js';
import {warn} from './warn.js';

/** One place of a template that data goes to: a text, or an attribute. */
export interface Slot {
  /** The place of its node among the elements and texts of the template, in document order. */
  readonly node: number;
  readonly pieces: Pieces;
  /** The attribute and its sink; none for a text. */
  readonly attribute?: string;
  readonly sink?: Sink;
}

/** A template with its bindings taken out, and the list of them. */
export interface Blueprint {
  readonly content: DocumentFragment;
  readonly slots: readonly Slot[];
}

/** Elements that do something by being inserted, or that reach out of their place. */
const FORBIDDEN = 'script, style, link, meta, base, iframe, object, embed, frame, frameset, applet, portal';

/** Walks the elements and texts of a tree in document order; the content of inner templates is not part of it. */
export const walk = (root: Node): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

/** Reads a `<template>` once: what must not be cloned is removed, and each bound attribute and text is emptied. */
export function readTemplate(template: HTMLTemplateElement): Blueprint {
  const content = template.content.cloneNode(true) as DocumentFragment;
  const owner = template.parentElement ?? undefined;
  removeForbidden(content, owner);
  trim(content);
  const slots: Slot[] = [];
  const walker = walk(content);
  for (let node = 0; walker.nextNode(); node++) {
    const current = walker.currentNode;
    if (current instanceof Element) slots.push(...attributeSlots(current, node, owner));
    else slots.push(...textSlots(current as Text, node, owner));
  }
  return {content, slots};
}

function removeForbidden(content: DocumentFragment, owner: Element | undefined): void {
  for (const element of content.querySelectorAll(FORBIDDEN)) {
    element.remove();
    warn(owner, `A template must not hold <${element.localName}>; it is left out.`);
  }
}

// The blanks around a template's content would be a node more for each clone.
function trim(content: DocumentFragment): void {
  content.normalize();
  for (const side of ['firstChild', 'lastChild'] as const) {
    const node = content[side];
    if (node?.nodeType === Node.TEXT_NODE && !node.textContent?.trim()) node.remove();
  }
}

function piecesOf(text: string, owner: Element | undefined): Pieces | undefined {
  return parsePieces(text, (source) => warn(owner, `"${source}" in a template is no binding; it stays as it is.`));
}

const isBound = (pieces: Pieces): boolean => pieces.some((piece) => typeof piece !== 'string');

function textSlots(text: Text, node: number, owner: Element | undefined): Slot[] {
  const pieces = piecesOf(text.data, owner);
  if (!pieces) return [];
  text.data = isBound(pieces) ? '' : pieces.join('');
  return isBound(pieces) ? [{node, pieces}] : [];
}

function attributeSlots(element: Element, node: number, owner: Element | undefined): Slot[] {
  const slots: Slot[] = [];
  for (const {name, value} of [...element.attributes]) {
    const pieces = piecesOf(value, owner);
    if (!pieces) continue;
    if (!isBound(pieces)) {
      keepLiteral(element, name, pieces.join(''));
      continue;
    }
    element.removeAttribute(name);
    const sink = sinkFor(element.localName, name);
    if (sink) slots.push({node, pieces, attribute: name, sink});
    else
      warn(owner, `A template must not bind ${name} of <${element.localName}>; it is left out.${wayOut(name, value)}`);
  }
  if (slots.some(({attribute}) => attribute === 'href')) guardOpener(element);
  return slots;
}

/** Sources and actions have holes of their own, which are typed and encoded. */
function wayOut(name: string, value: string): string {
  if (!/^action$|source$/.test(name)) return '';
  return ` Write ${name}="${value.replace(/\{\{\s*([\w.]+)[^}]*\}\}/g, '{$1}')}", which is filled from the row.`;
}

// Handlers and styles are the author's own code, and policies watch who writes them: they stay as they are.
const UNTOUCHED = /^(?:on|style$|srcdoc$)/;

function keepLiteral(element: Element, name: string, text: string): void {
  if (element.getAttribute(name) !== text && !UNTOUCHED.test(name)) element.setAttribute(name, text);
}

function guardOpener(element: Element): void {
  if (element.getAttribute('target') === '_blank' && !element.hasAttribute('rel')) {
    element.setAttribute('rel', 'noopener noreferrer');
  }
}
