// The browser's own accessibility tree of a page, as lines.

/** What only draws, and what a screen reader makes of lines by itself. */
const SILENT = /^(?:none|generic|InlineTextBox|RootWebArea|LineBreak)$/;

const stateOf = ({properties = []}) =>
  properties
    .filter(({name, value}) => name !== 'url' && typeof value.value !== 'object' && value.type !== 'idref')
    .map(({name, value}) => `${name}=${value.value}`)
    .toSorted();

/** Every node that is told, by its depth: role, name, description, value and states. */
export async function axLines(page) {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    const {role, name, description, value, ignored, childIds = []} = node;
    const isTold = !ignored && !SILENT.test(role?.value);
    if (isTold) {
      const words = [name, description, value].map((one) => JSON.stringify(one?.value ?? ''));
      lines.push(`${' '.repeat(depth)}${role.value} ${[...words, ...stateOf(node)].join(' ')}`);
    }
    for (const id of childIds) if (byId.has(id)) walk(byId.get(id), depth + (isTold ? 1 : 0));
  };
  if (nodes[0]) walk(nodes[0], 0);
  return lines;
}
