import createPurifier, {type Config} from 'dompurify';
import {DOMParser as Reader, DOMSerializer, type Node, type ParseOptions, type Slice} from 'prosemirror-model';
import {trusted} from '../../../core/html-policy.js';
import {schema} from './schema.js';

/** A rich text that has been read: as a tree, as clean HTML, and how many characters it has. */
export interface Content {
  readonly doc: Node;
  readonly html: string;
  readonly length: number;
}

/** What the schema keeps, and what has no meaning of its own but parts one line from another. */
const TAGS = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'li', 'br'],
  ...['a', 'strong', 'b', 'em', 'i', 'u', 'ins', 's', 'strike', 'del', 'code', 'tt', 'kbd', 'samp', 'span'],
  ...['div', 'section', 'article', 'header', 'footer', 'main', 'address', 'figure', 'figcaption', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

// Styles are read, since word processors say by them what is bold; the tree that is read never stands on the page.
const CONFIG = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['href', 'start', 'style'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  TRUSTED_TYPES_POLICY: {createHTML: trusted, createScriptURL: () => ''},
} as unknown as Config & {readonly RETURN_DOM_FRAGMENT: true};

// One of its own, which no hook or setting of the page's changes.
const purifier = createPurifier(window);
const reader = Reader.fromSchema(schema);
const writer = DOMSerializer.fromSchema(schema);
const elsewhere = document.implementation.createHTMLDocument('');

// In a text without line ends, as one that was written here, each space is meant.
const options = (html: string): ParseOptions => ({preserveWhitespace: !/[\r\n]/.test(html)});

function isEmpty({childCount, firstChild}: Node): boolean {
  return childCount === 1 && firstChild?.type === schema.nodes.paragraph && firstChild.content.size === 0;
}

/** A list of single lines is written as people write it: without a paragraph in each item. */
function unwrap(item: Element): void {
  const [first, ...others] = item.children;
  if (first?.localName === 'p' && others.every(({localName}) => /^[ou]l$/.test(localName)))
    first.replaceWith(...first.childNodes);
}

/** A tree as clean HTML; empty text for an empty one. */
function write(doc: Node): string {
  if (isEmpty(doc)) return '';
  const place = elsewhere.createElement('div');
  place.append(writer.serializeFragment(doc.content, {document: elsewhere}));
  place.querySelectorAll('li').forEach(unwrap);
  return place.innerHTML;
}

/** Cells part their texts as lines do. */
function sanitized(html: string): DocumentFragment {
  const fragment = purifier.sanitize(html, CONFIG);
  for (const cell of fragment.querySelectorAll('td, th, dt, caption')) {
    const line = elsewhere.createElement('div');
    line.append(...cell.childNodes);
    cell.replaceWith(line);
  }
  return fragment;
}

/** All that is known of a tree. */
export const contentOf = (doc: Node): Content => ({doc, html: write(doc), length: doc.textContent.length});

/** Reads HTML from wherever: what is not in the schema is left out. */
export const readHtml = (html: string): Content => contentOf(reader.parse(sanitized(html), options(html)));

/** Reads a piece of HTML, to be put into a text. */
export const readSlice = (html: string, context: ParseOptions['context']): Slice =>
  reader.parseSlice(sanitized(html), {...options(html), ...(context && {context})});
