/** One live example of a widget: its heading and the elements that it is made of. */
export interface Example {
  readonly title: string;
  readonly nodes: readonly Element[];
  /** It is there to be read: it needs a server that the gallery has not, or code of the page. */
  readonly isCode: boolean;
}

const files = import.meta.glob<string>('../widgets/*.html', {query: '?raw', import: 'default'});

const HEADING = /^\s*(example|code):\s*(.*?)\s*$/;

/** The live examples of a widget. The files are the gallery's own, so they may be parsed as markup. */
export async function examplesOf(tag: string): Promise<readonly Example[]> {
  const load = files[`../widgets/${tag}.html`];
  if (!load) return [];
  // The comment before the first element would land outside the body.
  const {body} = new DOMParser().parseFromString(`<body>${await load()}`, 'text/html');
  const examples: (Example & {nodes: Element[]})[] = [];
  for (const node of body.childNodes) {
    const [, kind, title] = (node instanceof Comment && HEADING.exec(node.data)) || [];
    if (title !== undefined) examples.push({title, nodes: [], isCode: kind === 'code'});
    else if (node instanceof Element) examples.at(-1)?.nodes.push(node);
  }
  return examples;
}
