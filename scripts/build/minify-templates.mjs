// Takes the indentation out of html`` and css`` templates, which no minifier touches.
import {parseAst} from 'vite';

const MARKUP = new Set(['html', 'svg', 'staticHtml']);

/** Markup keeps one space where it had white space, as the browser would draw it. */
export const trimMarkup = (text) => text.replace(/<!--(?!\?)[\s\S]*?-->/g, '').replace(/\s*\n\s*/g, ' ');

/** An attribute's value that is a plain word needs no quotes: `[size='xs']`. */
const PLAIN_VALUE = /(\[[\w-]+[~|^$*]?=)(["'])([a-z][\w-]*)\2\]/gi;

/** Goes first: the apostrophe in "the author's own" opens no quoted text. */
const COMMENT = /\/\*[\s\S]*?\*\//g;

const QUOTED = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;

const trimPlainCss = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<=[\s:,(-])0\.(?=\d)/g, '.')
    .replace(/;}/g, '}')
    .replace(/([\w-]): /g, '$1:');

/** Style text without comments and needless white space; quoted text stays as it is. */
export const trimCss = (text) =>
  text
    .replace(COMMENT, '')
    .replace(PLAIN_VALUE, '$1$3]')
    .split(QUOTED)
    .map((part, index) => (index % 2 ? part : trimPlainCss(part)))
    .join('');

function* walk(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) yield* walk(child);
    return;
  }
  if (typeof node.type === 'string') yield node;
  for (const key of Object.keys(node)) if (key !== 'parent') yield* walk(node[key]);
}

function trimmerOf({tag}) {
  if (tag.type !== 'Identifier') return undefined;
  if (MARKUP.has(tag.name)) return trimMarkup;
  return tag.name === 'css' ? trimCss : undefined;
}

/** A module's text with its templates trimmed. */
export function trimTemplates(code) {
  const edits = [];
  for (const node of walk(parseAst(code))) {
    if (node.type !== 'TaggedTemplateExpression') continue;
    const trim = trimmerOf(node);
    if (!trim) continue;
    for (const {start, end} of node.quasi.quasis) edits.push([start, end, trim]);
  }
  edits.sort((a, b) => b[0] - a[0]);
  return edits.reduce((text, [start, end, trim]) => {
    // The parser's quasi may or may not include its delimiters; what they are is left alone.
    return text.slice(0, start) + trim(text.slice(start, end)) + text.slice(end);
  }, code);
}

/** The same as a Vite plugin for the project's own sources. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform: {
    order: 'post',
    handler(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return undefined;
      return {code: trimTemplates(code), map: null};
    },
  },
});
