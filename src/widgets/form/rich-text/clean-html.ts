import createPurifier, {type Config, type DOMPurify} from 'dompurify';
import {DOMParser as Reader, DOMSerializer, type Node, type ParseOptions, type Slice} from 'prosemirror-model';
import {trusted} from '../../../core/html-policy.js';
import {quietHtml, STYLE} from './quiet-html.js';
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

const CONFIG = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['href', 'start', STYLE],
  // What is read there is no address, whatever it looks like.
  ADD_URI_SAFE_ATTR: [STYLE],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  TRUSTED_TYPES_POLICY: {createHTML: trusted, createScriptURL: () => ''},
} as unknown as Config & {readonly RETURN_DOM_FRAGMENT: true};

const reader = Reader.fromSchema(schema);
const writer = DOMSerializer.fromSchema(schema);

let purifier: DOMPurify | undefined;
let elsewhere: Document | undefined;

// One of its own, which no hook or setting of the page's changes.
const purify = (html: string): DocumentFragment => (purifier ??= createPurifier(window)).sanitize(html, CONFIG);

/** A document in which nothing runs and nothing is fetched. */
const inert = (): Document => (elsewhere ??= document.implementation.createHTMLDocument(''));

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
  const place = inert().createElement('div');
  place.append(writer.serializeFragment(doc.content, {document: inert()}));
  place.querySelectorAll('li').forEach(unwrap);
  return place.innerHTML;
}

/** What is safe of some HTML. Word processors say by styles what is bold; cells part their texts as lines do. */
function sanitized(html: string): DocumentFragment {
  const fragment = purify(quietHtml(html));
  for (const styled of fragment.querySelectorAll<HTMLElement>(`[${STYLE}]`))
    styled.style.cssText = styled.getAttribute(STYLE) ?? '';
  for (const cell of fragment.querySelectorAll('td, th, dt, caption')) {
    const line = inert().createElement('div');
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
