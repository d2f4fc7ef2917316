import type {Markup, MarkupElement} from './markup.js';

const WIDTH = 100;
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** JSON reads best between single quotes; what has both kinds is escaped. */
function attributeText(name: string, value: string | true): string {
  if (value === true) return name;
  const text = value.replaceAll('&', '&amp;');
  return text.includes('"') ? `${name}='${text.replaceAll("'", '&#39;')}'` : `${name}="${text}"`;
}

/** `[{…}, {…}]` with each member on a line of its own. */
function broken(value: string, indent: string): string {
  if (!value.startsWith('[{') || value.length < WIDTH / 2) return value;
  const members = (JSON.parse(value) as readonly unknown[]).map((member) => `${indent}    ${JSON.stringify(member)}`);
  return `[\n${members.join(',\n')}\n${indent}  ]`;
}

function openTag({tag, attributes}: MarkupElement, indent: string): string {
  const entries = Object.entries(attributes);
  const line = [tag, ...entries.map(([name, value]) => attributeText(name, value))].join(' ');
  if (line.length + indent.length <= WIDTH) return `<${line}>`;
  const lines = entries.map(([name, value]) =>
    attributeText(name, typeof value === 'string' ? broken(value, indent) : value),
  );
  return `<${tag}\n${lines.map((text) => `${indent}  ${text}`).join('\n')}\n${indent}>`;
}

function writeOne(node: Markup, indent: string): string {
  if (typeof node === 'string') return indent + escapeText(node);
  const {tag, children} = node;
  const open = indent + openTag(node, indent);
  if (children.length === 0) return `${open}</${tag}>`;
  if (children.length === 1 && typeof children[0] === 'string') return `${open}${escapeText(children[0])}</${tag}>`;
  // White space in a template's text would be drawn.
  return `${open}\n${children.map((child) => writeOne(child, `${indent}  `)).join('\n')}\n${indent}</${tag}>`;
}

/** Markup as HTML, one element a line. */
export const writeMarkup = (nodes: readonly Markup[]): string =>
  `${nodes.map((node) => writeOne(node, '')).join('\n')}\n`;
