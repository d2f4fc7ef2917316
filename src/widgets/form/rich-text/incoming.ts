import {Fragment, Slice, type ResolvedPos} from 'prosemirror-model';
import {dropPoint} from 'prosemirror-transform';
import {Plugin, TextSelection} from 'prosemirror-state';
import type {EditorView} from 'prosemirror-view';
import {safeUrl} from '../../../core/url.js';
import {readSlice} from './clean-html.js';
import {link} from './commands.js';
import {schema} from './schema.js';

const ADDRESS = /^https?:\/\/\S+$/i;

/** Text in its lines, each a paragraph; in code as it is. */
function textSlice(text: string, {parent}: ResolvedPos): Slice {
  const plain = text.replace(/\r\n?/g, '\n');
  if (parent.type.spec.code) return new Slice(Fragment.from(schema.text(plain)), 0, 0);
  const lines = plain.split(/\n+/).map((line) => schema.nodes.paragraph.create(null, line ? schema.text(line) : null));
  return Slice.maxOpen(Fragment.from(lines));
}

/** What comes from elsewhere, read by the one gate for HTML: nothing of it ever stands on the page as it came. */
function sliceOf(data: DataTransfer, at: ResolvedPos): Slice | undefined {
  const html = data.getData('text/html');
  if (html && !at.parent.type.spec.code) return readSlice(html, at);
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  return text ? textSlice(text, at) : undefined;
}

// An address that is pasted on a selection links it.
function pastedLink({state, dispatch}: EditorView, data: DataTransfer): boolean {
  const text = data.getData('text/plain').trim();
  if (state.selection.empty || state.selection.$from.parent.type.spec.code) return false;
  const href = ADDRESS.test(text) ? safeUrl(text) : undefined;
  if (href === undefined) return false;
  dispatch(link(state, href).setMeta('paste', true));
  return true;
}

// The editor's own way would parse what comes by a policy of its own, and let the browser paste what it can't read.
function paste(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault();
  const {clipboardData: data} = event;
  // What an input method is at work on is its own until it has done.
  if (!data || !view.editable || view.composing || pastedLink(view, data)) return true;
  const {state} = view;
  const slice = sliceOf(data, state.selection.$from);
  if (slice) view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  return true;
}

function drop(view: EditorView, event: DragEvent): boolean {
  // What is dragged within the text has been read long ago.
  if (view.dragging) return false;
  event.preventDefault();
  const {dataTransfer: data} = event;
  const found = view.posAtCoords({left: event.clientX, top: event.clientY});
  if (!data || !view.editable || !found) return true;
  const {tr, doc} = view.state;
  const slice = sliceOf(data, doc.resolve(found.pos));
  if (!slice) return true;
  const at = dropPoint(doc, found.pos, slice) ?? found.pos;
  tr.replaceRange(at, at, slice);
  const end = tr.mapping.map(at);
  view.focus();
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).setMeta('uiEvent', 'drop'));
  return true;
}

/** What is pasted and dropped. */
export const incoming = (): Plugin => new Plugin({props: {handleDOMEvents: {paste, drop}}});
