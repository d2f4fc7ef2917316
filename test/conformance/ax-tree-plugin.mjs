// Lets a test in Chromium read the browser's own accessibility tree, over the DevTools protocol.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const TREES = join(dirname(fileURLToPath(import.meta.url)), 'trees');

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

const isFocusable = ({role, properties}) =>
  role?.value === 'generic' && properties?.some(({name, value}) => name === 'focusable' && value.value === true);

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
function linesBelow(nodes, root, indent = 0) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth) => {
    if (!node) return;
    const silent = node.ignored || (SILENT.has(node.role?.value) && !isFocusable(node));
    if (!silent) lines.push(lineOf(node, depth));
    for (const id of node.childIds ?? []) visit(byId.get(id), silent ? depth : depth + 1);
  };
  visit(root, indent);
  return lines;
}

/** The ids of a node and all below it, shadow trees included. */
function idsBelow(node, ids = new Set()) {
  ids.add(node.backendNodeId);
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) idsBelow(child, ids);
  return ids;
}

/** What can be reached below a node that is itself mute, as a page is behind an open modal dialog. */
function linesBehindDialog(nodes, node) {
  const ids = idsBelow(node);
  const byId = new Map(nodes.map((found) => [found.nodeId, found]));
  const isInside = (found) => !found.ignored && ids.has(found.backendDOMNodeId);
  const isBelow = ({parentId}) => {
    const parent = byId.get(parentId);
    return parent !== undefined && (isInside(parent) || isBelow(parent));
  };
  const tops = nodes.filter((found) => isInside(found) && !isBelow(found));
  return ['behind a dialog', ...tops.flatMap((top) => linesBelow(nodes, top, 1))];
}

async function axTree(session, {selector}) {
  const page = session.browser.getPage(session.id);
  const client = await page.createCDPSession();
  try {
    await client.send('Accessibility.enable');
    const {root} = await client.send('DOM.getDocument', {depth: 0});
    const {nodeId} = await client.send('DOM.querySelector', {nodeId: root.nodeId, selector});
    const {node} = await client.send('DOM.describeNode', {nodeId, depth: -1, pierce: true});
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const start = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId);
    return start && !start.ignored ? linesBelow(nodes, start) : linesBehindDialog(nodes, node);
  } finally {
    await client.detach();
  }
}

// What is emulated lasts as long as the session that asked for it.
const emulations = new WeakMap();

/** Emulates forced colours, reduced motion and the like, and a time zone: what the launcher's own command does not cover. */
async function emulate(session, {timezone, ...features}) {
  const page = session.browser.getPage(session.id);
  const client = emulations.get(page) ?? (await page.createCDPSession());
  emulations.set(page, client);
  if (timezone) await client.send('Emulation.setTimezoneOverride', {timezoneId: timezone});
  const list = Object.entries(features).map(([name, value]) => ({name, value}));
  await client.send('Emulation.setEmulatedMedia', {features: list});
  return true;
}

/** The reviewed trees of a widget. `UPDATE_TREES=1` writes what was found first, for a review of the difference. */
async function reviewed({tag, text}) {
  const file = join(TREES, `${tag.replace(/[^a-z0-9-]/g, '')}.txt`);
  if (process.env.UPDATE_TREES === '1' && text) {
    await mkdir(TREES, {recursive: true});
    await writeFile(file, text);
  }
  return {text: await readFile(file, 'utf8').catch(() => '')};
}

export function axTreePlugin() {
  return {
    name: 'ax-tree',
    async executeCommand({command, payload, session}) {
      if (command === 'ax-tree') return {lines: await axTree(session, payload)};
      if (command === 'emulate-features') return emulate(session, payload);
      if (command === 'reviewed-tree') return reviewed(payload);
      return undefined;
    },
  };
}
