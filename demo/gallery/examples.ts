/** One live example of a widget: its heading and the elements that it is made of. */
export interface Example {
  readonly title: string;
  readonly nodes: readonly Element[];
}

const files = import.meta.glob<string>('../widgets/*.html', {query: '?raw', import: 'default'});

const HEADING = /^\s*example:\s*(.*?)\s*$/;

/** The live examples of a widget. The files are the gallery's own, so they may be parsed as markup. */
export async function examplesOf(tag: string): Promise<readonly Example[]> {
  const load = files[`../widgets/${tag}.html`];
  if (!load) return [];
  const {body} = new DOMParser().parseFromString(await load(), 'text/html');
  const examples: {title: string; nodes: Element[]}[] = [];
  // A comment before the first element lands outside the body, so the first example may come without one.
  for (const node of body.childNodes) {
    const title = node instanceof Comment ? HEADING.exec(node.data)?.[1] : undefined;
    if (title !== undefined) examples.push({title, nodes: []});
    else if (node instanceof Element) {
      if (examples.length === 0) examples.push({title: 'Plain', nodes: []});
      examples.at(-1)?.nodes.push(node);
    }
  }
  return examples;
}
