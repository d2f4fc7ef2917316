// Finding by what assistive technology is told: the role and the name that the browser itself has worked out, and no other.
import {setTimeout as pause} from 'node:timers/promises';

const LONGEST_MS = 20_000;
const AGAIN_MS = 50;

/**
 * Finds and uses what is on a page by roles and names alone.
 * @param {import('playwright-core').Page} page
 */
export async function axQueries(page) {
  const session = await page.context().newCDPSession(page);

  async function nodes() {
    const {nodes: all} = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(all.map((node) => [node.nodeId, node]));
    return {all, parent: (node) => byId.get(node.parentId)};
  }

  const fits = ({role, name, ignored}, wanted) => {
    if (ignored || role?.value !== wanted.role) return false;
    const text = (name?.value ?? '').trim();
    return wanted.name instanceof RegExp ? wanted.name.test(text) : text === wanted.name;
  };

  /** All of that role and name, in the order in which they are read; `within` is the role and name of what is around. */
  async function all(role, name, within) {
    const {all: every, parent} = await nodes();
    const isWithin = (node) => {
      for (let at = parent(node); at; at = parent(at)) if (fits(at, within)) return true;
      return false;
    };
    return every.filter((node) => fits(node, {role, name}) && (!within || isWithin(node)));
  }

  /** Waits until this holds of what has that role and name. */
  async function until(holds, role, name, within) {
    let found;
    for (const end = Date.now() + LONGEST_MS; Date.now() < end; await pause(AGAIN_MS)) {
      found = await all(role, name, within);
      if (holds(found)) return found;
    }
    throw new Error(`${found.length} of ${role} “${name}”${within ? ` in ${within.role} “${within.name}”` : ''}`);
  }

  /** Waits until there is exactly one. */
  const one = async (...wanted) => (await until(({length}) => length === 1, ...wanted))[0];

  async function click(...wanted) {
    const {backendDOMNodeId} = await one(...wanted);
    await session.send('DOM.scrollIntoViewIfNeeded', {backendNodeId: backendDOMNodeId});
    const {quads} = await session.send('DOM.getContentQuads', {backendNodeId: backendDOMNodeId});
    const [left, top, right, , , bottom] = quads[0];
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  return {
    all,
    one,
    click,
    gone: (...wanted) => until(({length}) => length === 0, ...wanted),
    /** Writes into a field, in place of what stands in it. */
    async fill(text, ...wanted) {
      await click(...wanted);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
  };
}
