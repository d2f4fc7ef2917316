import {docOf, type Entry} from './manifest.js';

/** The languages in which the gallery writes an example. */
export const FRAMEWORKS = ['HTML', 'React', 'Vue', 'Svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

// An attribute says where a control begins; under its name a framework would write the value that is there now.
function nameIn(framework: Framework, attr: Attr): string {
  const property = framework === 'HTML' ? undefined : entryOf(attr)?.fieldName;
  return property?.startsWith('default') ? property : attr.name;
}

const entryOf = ({name, ownerElement}: Attr): Entry | undefined =>
  docOf(ownerElement?.localName ?? '')?.attributes?.find((entry) => entry.name === name);

// On a property a list is a list; names with commas between them are one in an attribute alone.
function valueIn(framework: Framework, attr: Attr): string {
  const {value} = attr;
  const isList = /^readonly [^|]*\[\]$/.test(entryOf(attr)?.type?.text ?? '');
  if (framework === 'HTML' || !isList || value === '' || isData(value)) return value;
  return JSON.stringify(value.split(',').map((part) => part.trim()));
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isData = (value: string): boolean => /^\s*[[{]/.test(value);

function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return JSON.stringify(value);
  }
}

// Frameworks hand lists and objects over as properties, so nothing is turned into text and back.
function attribute(attr: Attr, framework: Framework): string {
  const name = nameIn(framework, attr);
  const value = valueIn(framework, attr);
  if (value === '') return name;
  if (framework === 'HTML' || !isData(value)) return `${name}=${quote(value)}`;
  if (framework === 'Vue') return `:${name}='${pretty(value)}'`;
  return `${camel(name)}={${pretty(value)}}`;
}

const quote = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`);

function childrenOf(element: Element): readonly Node[] {
  const source = element instanceof HTMLTemplateElement ? element.content : element;
  return [...source.childNodes].filter((node) => node instanceof Element || node.textContent?.trim());
}

// A JSON child is one line a record: whoever reads an example reads the shape of the data, not all of it.
function compact(text: string): string {
  if (!isData(text)) return text;
  try {
    const data = JSON.parse(text) as unknown;
    if (!Array.isArray(data)) return JSON.stringify(data);
    return `[\n${data.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`;
  } catch {
    return text;
  }
}

/** The text of one node; braces belong to Vue and Svelte, so what stands in them is spelt out. */
function text(node: Node, framework: Framework): string {
  const plain = compact((node.textContent ?? '').trim());
  if (framework === 'HTML' || !/[{}]/.test(plain)) return plain;
  return framework === 'Vue' ? `<span v-pre>${plain}</span>` : `{${JSON.stringify(plain)}}`;
}

// The one attribute that makes the difference stands first, where nobody overlooks it.
const sorted = (attributes: NamedNodeMap): readonly Attr[] =>
  [...attributes].sort((one, other) => Number(other.name === 'data-source') - Number(one.name === 'data-source'));

/** The longest tag in one line, in characters: a reader sees all of it without scrolling sideways. */
const LONGEST = 100;

// A long list in an attribute is one line a record, as it is in a JSON child.
function spread(written: string, indent: string): string {
  const [, before, list, after] = /^([^=]+=(?:'|\{))(\[.*\])('|\})$/s.exec(written) ?? [];
  if (before === undefined || list === undefined || after === undefined || written.length < LONGEST) return written;
  try {
    const records = (JSON.parse(list) as unknown[]).map((record) => `${indent}  ${JSON.stringify(record)}`);
    return `${before}[\n${records.join(',\n')}\n${indent}]${after}`;
  } catch {
    return written;
  }
}

/** A tag with its attributes, in as many lines as they take. */
function tag(name: string, attributes: readonly string[], indent: string): string {
  const lines = [`${indent}<${name}`];
  for (const one of attributes) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${one}`.length <= LONGEST && !last.includes('\n')) lines[lines.length - 1] = `${last} ${one}`;
    else lines.push(`${indent}  ${spread(one, `${indent}  `)}`);
  }
  return lines.join('\n');
}

function write(node: Node, framework: Framework, depth: number): string {
  const indent = '  '.repeat(depth);
  if (!(node instanceof Element)) return indent + text(node, framework);
  const attributes = sorted(node.attributes).map((one) => attribute(one, framework));
  const children = childrenOf(node);
  const open = tag(node.localName, attributes, indent);
  // Svelte warns of a tag that closes itself.
  if (children.length === 0) return framework === 'React' ? `${open} />` : `${open}></${node.localName}>`;
  const inner = children.map((child) => write(child, framework, depth + 1)).join('\n');
  return `${open}>\n${inner}\n${indent}</${node.localName}>`;
}

const tagsIn = (nodes: readonly Element[]): readonly string[] => [
  ...new Set(nodes.flatMap((node) => [node, ...node.querySelectorAll('*')].map(({localName}) => localName))),
];

const imports = (nodes: readonly Element[]): string =>
  tagsIn(nodes)
    .filter((tag) => tag.includes('-'))
    .map((tag) => `import 'total-widgets/elements/${tag}.js';`)
    .join('\n');

/** An example as its author would write it in a framework. */
export function codeFor(nodes: readonly Element[], framework: Framework): string {
  const body = (depth: number): string => nodes.map((node) => write(node, framework, depth)).join('\n');
  switch (framework) {
    case 'HTML':
      return body(0);
    case 'React':
      return `${imports(nodes)}\n\nexport const Example = () => (\n  <>\n${body(2)}\n  </>\n);`;
    case 'Vue':
      return `<script setup>\n${imports(nodes)}\n</script>\n\n<template>\n${body(1)}\n</template>`;
    case 'Svelte':
      return `<script>\n${imports(nodes).replace(/^/gm, '  ')}\n</script>\n\n${body(0)}`;
  }
}
