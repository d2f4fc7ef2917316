import type {Markup, MarkupElement} from './markup.js';

/** What an author has written in place of pieces. */
export interface Pieces {
  /** The content of a template of that slot. */
  template(name: string): HTMLTemplateElement | undefined;
  /** Whether an element of that slot is there. */
  has(name: string): boolean;
  /** Templates that go on to the list, such as `cell:price`. */
  readonly passed: readonly HTMLTemplateElement[];
}

export const NO_PIECES: Pieces = {template: () => undefined, has: () => false, passed: []};

const TABLE = 'table-widget';
const CARDS = 'card-list-widget';

/** The slots of templates that a list draws with. */
export const isPassed = (slot: string): boolean => /^(?:cell:.+|detail|item)$/.test(slot);

function clone(template: HTMLTemplateElement): Node {
  const {ownerDocument: page, content} = template;
  if (content.hasChildNodes()) return page.importNode(content, true);
  const copy = page.createDocumentFragment();
  // A framework appends to the template itself.
  for (const node of template.childNodes) copy.append(page.importNode(node, true));
  return copy;
}

function replaced(name: string, pieces: Pieces): Node | undefined {
  const template = pieces.template(name);
  if (template) return clone(template);
  if (!pieces.has(name)) return undefined;
  const slot = document.createElement('slot');
  slot.name = name;
  return slot;
}

function passTemplates(list: Element, {passed}: Pieces): void {
  for (const template of passed) {
    const {slot} = template;
    const isItem = slot === 'item';
    if (isItem ? list.localName !== CARDS : list.localName !== TABLE) continue;
    if (slot) list.querySelector(`:scope > template[slot="${CSS.escape(slot)}"]`)?.remove();
    const copy = document.createElement('template');
    if (!isItem) copy.slot = slot;
    copy.content.append(clone(template));
    list.append(copy);
  }
}

function drawElement(node: MarkupElement, pieces: Pieces): Node {
  const instead = node.piece && replaced(node.piece, pieces);
  if (instead) return instead;
  const drawn = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) drawn.setAttribute(name, value === true ? '' : value);
  const inner = drawn instanceof HTMLTemplateElement ? drawn.content : drawn;
  for (const child of node.children) inner.append(drawMarkup(child, pieces));
  passTemplates(drawn, pieces);
  return drawn;
}

/** Markup as nodes, with what an author has written in place of its pieces. */
export const drawMarkup = (node: Markup, pieces: Pieces = NO_PIECES): Node =>
  typeof node === 'string' ? document.createTextNode(node) : drawElement(node, pieces);

function* tagsIn(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.includes('-')) yield element.localName;
  }
}

/** Loads the widgets that stand in nodes; those in templates come when these are used. */
export async function loadTags(root: ParentNode): Promise<void> {
  const wanted = [...new Set(tagsIn(root))].filter((tag) => !customElements.get(tag));
  if (wanted.length === 0) return;
  const {elements} = await import('../../../elements.js');
  await Promise.all(wanted.map(async (tag) => elements.get(tag)?.()));
}

/** Loads the widgets that stand in the templates of nodes. */
export async function loadTemplateTags(root: ParentNode): Promise<void> {
  for (const template of root.querySelectorAll('template')) {
    await loadTags(template.content);
    await loadTemplateTags(template.content);
  }
}
