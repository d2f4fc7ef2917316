import {lift, setBlockType, toggleMark, wrapIn} from 'prosemirror-commands';
import type {Attrs, MarkType, Node, NodeType} from 'prosemirror-model';
import {liftListItem, wrapInList} from 'prosemirror-schema-list';
import type {Command, EditorState, Transaction} from 'prosemirror-state';
import {schema, type MarkName} from './schema.js';

const {paragraph, list_item: item} = schema.nodes;

/** Sets a piece of text apart, or no longer. */
export const mark = (name: MarkName): Command => toggleMark(schema.marks[name], null, {removeWhenPresent: false});

/** Whether all that is selected, or what is typed next, is set apart so. */
export function hasMark({selection, storedMarks, doc}: EditorState, name: MarkName): boolean {
  const type: MarkType = schema.marks[name];
  const {from, to, empty, $from} = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  let isWhole = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && !type.isInSet(node.marks)) isWhole = false;
  });
  return isWhole && doc.rangeHasMark(from, to, type);
}

/** Whether the lines that are selected are of a kind. */
export function isBlock({selection}: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const {parent} = selection.$from;
  return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
}

/** Makes lines of a kind, or paragraphs again. */
export const block =
  (type: NodeType, attrs?: Attrs): Command =>
  (state, dispatch) =>
    isBlock(state, type, attrs) ? setBlockType(paragraph)(state, dispatch) : setBlockType(type, attrs)(state, dispatch);

/** How deep the innermost node of a kind around the selection is; -1 where there is none. */
function depthOf({selection}: EditorState, ...types: readonly NodeType[]): number {
  const {$from} = selection;
  for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return depth;
  return -1;
}

/** Whether the selection stands in a node of a kind, the innermost list alone where it is one. */
export function isIn(state: EditorState, type: NodeType): boolean {
  const {bullet_list: bullets, ordered_list: numbers} = schema.nodes;
  const isList = type === bullets || type === numbers;
  const depth = isList ? depthOf(state, bullets, numbers) : depthOf(state, type);
  return depth > 0 && state.selection.$from.node(depth).type === type;
}

/** Makes a list, another kind of list, or paragraphs again. */
export const list =
  (type: NodeType): Command =>
  (state, dispatch) => {
    if (isIn(state, type)) return liftListItem(item)(state, dispatch);
    const depth = depthOf(state, schema.nodes.bullet_list, schema.nodes.ordered_list);
    if (depth < 0) return wrapInList(type)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(depth), type).scrollIntoView());
    return true;
  };

/** Makes a quote of the lines, or none. */
export const quote: Command = (state, dispatch) =>
  isIn(state, schema.nodes.blockquote) ? lift(state, dispatch) : wrapIn(schema.nodes.blockquote)(state, dispatch);

/** Backspace at the start of a heading or of code makes a paragraph of it. */
export const plainAtStart: Command = (state, dispatch) => {
  const {empty, $from} = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type === paragraph) return false;
  return setBlockType(paragraph)(state, dispatch);
};

/** Takes all that sets text apart away, but for links. */
export const clear: Command = (state, dispatch) => {
  const {from, to, empty, $from} = state.selection;
  if (!dispatch) return true;
  const {tr} = state;
  const [start, end] = empty ? [$from.start(), $from.end()] : [from, to];
  for (const type of Object.values(schema.marks)) if (type !== schema.marks.link) tr.removeMark(start, end, type);
  tr.setBlockType(start, end, paragraph);
  dispatch(tr.setStoredMarks([]).scrollIntoView());
  return true;
};

/** A new line in the same paragraph. */
export const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** A link that the selection stands in. */
export interface LinkAt {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

const hrefOf = (node: Node | null | undefined): string | undefined => {
  const found = node && schema.marks.link.isInSet(node.marks);
  return found ? String(found.attrs['href']) : undefined;
};

/** The whole link at the selection; undefined where there is none. */
export function linkAt({selection}: EditorState): LinkAt | undefined {
  const {$from} = selection;
  const {parent} = $from;
  const at = $from.parentOffset;
  const after = parent.childAfter(at);
  const isBefore = selection.empty && hrefOf(after.node) === undefined;
  const found = isBefore ? parent.childBefore(at) : after;
  const href = hrefOf(found.node);
  if (href === undefined) return undefined;
  let [first, last] = [found.index, found.index];
  while (first > 0 && hrefOf(parent.child(first - 1)) === href) first--;
  while (last < parent.childCount - 1 && hrefOf(parent.child(last + 1)) === href) last++;
  const start = $from.start();
  const widths = Array.from({length: last + 1}, (_child, index) => parent.child(index).nodeSize);
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  return {from: start + sum(widths.slice(0, first)), to: start + sum(widths), href};
}

/** Links what is selected, or the link there is, or writes the address itself. An empty address takes the link away. */
export function link(state: EditorState, href: string): Transaction {
  const {tr, selection} = state;
  const type = schema.marks.link;
  const known = selection.empty ? linkAt(state) : undefined;
  const {from, to} = known ?? selection;
  if (!href) {
    const whole = linkAt(state) ?? selection;
    return tr.removeMark(Math.min(from, whole.from), Math.max(to, whole.to), type);
  }
  const made = type.create({href});
  if (from === to) return tr.replaceSelectionWith(schema.text(href, [made]), false).removeStoredMark(type);
  return tr.removeMark(from, to, type).addMark(from, to, made);
}
