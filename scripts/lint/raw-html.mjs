// Finds what is no widget in a page: every tag between `<body>` and the text at the leaves that has no widget's name.
import {practicesOf} from './practices.mjs';

/** What may stand among widgets without being one. */
const PLAIN = new Set(['template', 'script']);

/** Which widget does the job of a tag. @type {Record<string, string>} */
const INSTEAD = {
  a: 'link-widget',
  article: 'card-widget',
  aside: 'layout-widget',
  b: 'text-widget',
  button: 'button-widget',
  dialog: 'modal-widget',
  div: 'box-widget',
  em: 'text-widget',
  fieldset: 'fieldset-widget',
  footer: 'layout-widget',
  form: 'form-widget',
  h1: 'heading-widget',
  h2: 'heading-widget',
  h3: 'heading-widget',
  h4: 'heading-widget',
  h5: 'heading-widget',
  h6: 'heading-widget',
  header: 'layout-widget',
  hr: 'divider-widget',
  img: 'image-widget',
  input: 'input-widget',
  label: 'label-widget',
  li: 'list-widget',
  main: 'page-widget',
  nav: 'nav-widget',
  ol: 'list-widget',
  p: 'text-widget',
  progress: 'progress-widget',
  section: 'section-widget',
  select: 'select-widget',
  small: 'text-widget',
  span: 'text-widget',
  strong: 'text-widget',
  svg: 'icon-widget',
  table: 'table-widget',
  textarea: 'textarea-widget',
  ul: 'list-widget',
  video: 'video-widget',
};

/**
 * @typedef {object} RawHtmlOptions
 * @property {boolean} [customElements] Lets elements of other libraries pass; false by default.
 * @property {readonly string[]} [attributes] Attributes that are reported on any element, such as `style` and `class`; none by default.
 * @property {readonly string[]} [allow] Further tags that pass; none by default.
 * @property {boolean} [practices] Whether resources are looked at too: what has nothing to show, no name, no question before it deletes; true by default.
 */

/** @typedef {{line: number, column: number, message: string}} Finding */

const isWidget = (tag) => /-(?:widget|provider)$/.test(tag);

/** @param {string} tag @param {RawHtmlOptions} options */
function passes(tag, {customElements = false, allow = []}) {
  return PLAIN.has(tag) || isWidget(tag) || allow.includes(tag) || (customElements && tag.includes('-'));
}

/** @returns {Finding} */
function rawTag(tag, {startLine, startCol}) {
  const widget = INSTEAD[tag];
  return {
    line: startLine,
    column: startCol,
    message: `<${tag}> is no widget${widget ? `; <${widget}> does its job` : ''}`,
  };
}

/** @returns {Finding[]} */
function rawAttributes({tagName, attrs = [], sourceCodeLocation}, attributes = []) {
  return attrs
    .filter(({name}) => attributes.includes(name))
    .map(({name}) => {
      const {startLine, startCol} = sourceCodeLocation.attrs?.[name] ?? sourceCodeLocation;
      return {
        line: startLine,
        column: startCol,
        message: `${name} on <${tagName}> styles past the widgets' attributes`,
      };
    });
}

const childrenOf = (node) => [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];

/** Elements without a place are the parser's own, such as the `tbody` of a table that has none. */
function* findings(node, options, {around, isWhole}) {
  const {tagName, sourceCodeLocation} = node;
  if (tagName && sourceCodeLocation) {
    const {startLine: line, startCol: column} = sourceCodeLocation;
    if (options.practices !== false)
      for (const message of practicesOf(node, around, isWhole)) yield {line, column, message};
    yield* rawAttributes(node, options.attributes);
    if (!passes(tagName, options)) yield rawTag(tagName, sourceCodeLocation);
    // A drawing is one thing, whatever it is made of.
    if (tagName === 'svg' || tagName === 'math') return;
  }
  const inside = {around: tagName ? [...around, tagName] : around, isWhole};
  for (const child of childrenOf(node)) yield* findings(child, options, inside);
}

const find = (node, tag) => node?.childNodes?.find(({tagName}) => tagName === tag);

/** What is looked at of a text: a page's body, or all of a part of a page. A frameset has no body. */
function topOf({parse, parseFragment}, text) {
  const options = {sourceCodeLocationInfo: true};
  const page = parse(text, options);
  const html = find(page, 'html');
  const isWhole =
    page.childNodes.some(({nodeName}) => nodeName === '#documentType') ||
    [html, find(html, 'head'), find(html, 'body')].some((node) => node?.sourceCodeLocation);
  return {isWhole, top: isWhole ? find(html, 'body') : parseFragment(text, options)};
}

/**
 * What is no widget in a page or a part of one, in the order of the text.
 * @param {string} text
 * @param {RawHtmlOptions} [options]
 * @returns {Promise<Finding[]>}
 */
export async function rawHtmlIn(text, options = {}) {
  const {isWhole, top} = topOf(await import('parse5'), text);
  const found = (top?.childNodes ?? []).flatMap((child) => [...findings(child, options, {around: [], isWhole})]);
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}
