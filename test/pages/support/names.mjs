// The names that a screen reader says, from the browser's own accessibility tree.

const INTERACTIVE = new Set(
  'button link textbox searchbox checkbox radio switch combobox listbox slider spinbutton tab menuitem'.split(' '),
);
const CONTEXTS = new Set(
  'row gridcell listitem article region navigation main group form tabpanel toolbar dialog banner complementary feed radiogroup tablist Date DateTime InputTime'.split(
    ' ',
  ),
);

/** The accessibility trees of the page and of each frame in it. */
async function trees(page) {
  const session = await page.context().newCDPSession(page);
  const frames = ({frame, childFrames = []}) => [frame.id, ...childFrames.flatMap(frames)];
  const {frameTree} = await session.send('Page.getFrameTree');
  const all = [];
  for (const frameId of frames(frameTree)) all.push(await session.send('Accessibility.getFullAXTree', {frameId}));
  await session.detach();
  return all.map(({nodes}) => nodes);
}

/** Every interactive node, one list for the page and one for each frame in it. */
export const interactiveNodes = async (page) => (await trees(page)).map(interactive);

/** The interactive nodes of a tree: role, name, the names of what each stands in, where it leads. */
function interactive(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const context = (node) => {
    const path = [];
    for (let at = byId.get(node.parentId); at; at = byId.get(at.parentId))
      if (CONTEXTS.has(at.role?.value)) path.unshift(`${at.role.value} ${textOf(at)}`);
    return path.join(' > ');
  };
  // A row or an item has the name of what is in it.
  const textOf = (node) => {
    if (node.name?.value) return node.name.value;
    if (!/^(?:row|listitem|article)$/.test(node.role?.value)) return '';
    const words = (at) =>
      at.role?.value === 'StaticText'
        ? [at.name?.value]
        : at.childIds.flatMap((id) => words(byId.get(id) ?? {childIds: []}));
    return words(node).join(' ');
  };
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
  return nodes
    .filter((node) => !node.ignored && INTERACTIVE.has(node.role?.value))
    .map((node) => ({
      role: node.role.value,
      name: (node.name?.value ?? '').trim(),
      context: context(node),
      url: property(node, 'url'),
    }));
}

/** What has no name, and what has the same name as another of its kind in the same place. */
export function nameFaults(nodes) {
  const faults = nodes.filter(({name}) => !name).map(({role, context}) => `a ${role} without a name in ${context}`);
  const known = new Map();
  for (const {role, name, context, url} of nodes) {
    const key = [role, name, context].join(' | ');
    if (known.has(key) && (url === undefined || known.get(key) !== url)) faults.push(`twice: ${key}`);
    known.set(key, url);
  }
  return faults;
}
