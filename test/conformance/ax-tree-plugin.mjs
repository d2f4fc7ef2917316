// Lets a test in Chromium read the browser's own accessibility tree, over the DevTools protocol.

/** What a tree is made of for comparing: roles, names, descriptions, values and states, in reading order. */
const PROPERTIES = new Set([
  'busy',
  'checked',
  'disabled',
  'expanded',
  'focusable',
  'hasPopup',
  'invalid',
  'level',
  'live',
  'modal',
  'multiselectable',
  'pressed',
  'readonly',
  'required',
  'selected',
  'url',
]);

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LineBreak']);

function lineOf(node, depth) {
  const parts = [node.role?.value];
  if (node.name?.value) parts.push(JSON.stringify(node.name.value));
  if (node.description?.value) parts.push(`description=${JSON.stringify(node.description.value)}`);
  if (node.value?.value !== undefined) parts.push(`value=${JSON.stringify(node.value.value)}`);
  for (const {name, value} of node.properties ?? []) {
    if (PROPERTIES.has(name) && value.value !== false && value.value !== 'false') parts.push(`${name}=${value.value}`);
  }
  return `${'  '.repeat(depth)}${parts.join(' ')}`;
}

/** The tree below one node as indented lines; nodes that say nothing are left out, their children move up. */
function linesBelow(nodes, root) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth) => {
    if (!node) return;
    const silent = node.ignored || SILENT.has(node.role?.value);
    if (!silent) lines.push(lineOf(node, depth));
    for (const id of node.childIds ?? []) visit(byId.get(id), silent ? depth : depth + 1);
  };
  visit(root, 0);
  return lines;
}

async function axTree(session, {selector}) {
  const page = session.browser.getPage(session.id);
  const client = await page.createCDPSession();
  try {
    await client.send('Accessibility.enable');
    const {root} = await client.send('DOM.getDocument', {depth: 0});
    const {nodeId} = await client.send('DOM.querySelector', {nodeId: root.nodeId, selector});
    const {node} = await client.send('DOM.describeNode', {nodeId});
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const start = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId);
    return start ? linesBelow(nodes, start) : [];
  } finally {
    await client.detach();
  }
}

/** Emulates forced colours, a colour scheme or reduced motion: what the launcher's own command does not cover. */
async function emulate(session, features) {
  const page = session.browser.getPage(session.id);
  const client = await page.createCDPSession();
  const list = Object.entries(features).map(([name, value]) => ({name, value}));
  await client.send('Emulation.setEmulatedMedia', {features: list});
  await client.detach();
  return true;
}

export function axTreePlugin() {
  return {
    name: 'ax-tree',
    async executeCommand({command, payload, session}) {
      if (command === 'ax-tree') return {lines: await axTree(session, payload)};
      if (command === 'emulate-features') return emulate(session, payload);
      return undefined;
    },
  };
}
