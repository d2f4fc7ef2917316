import {html, nothing, type TemplateResult} from 'lit';
import type {EditorState} from 'prosemirror-state';
import {word} from '../../../core/words.js';
import '../../../core/words/en/editor.js';
import type {Tool} from './tools.js';

/** What a toolbar shows, and what it does. */
export interface ToolbarView {
  readonly groups: ReadonlyArray<readonly Tool[]>;
  readonly state: EditorState;
  readonly language: string;
  /** What the text is called: a page may have several toolbars. */
  readonly name: string | null | undefined;
  readonly isOff: boolean;
  readonly run: (tool: Tool) => void;
  /** Back to the text. */
  readonly leave: () => void;
}

const isApple = /Mac|iP(?:hone|ad|od)/.test(globalThis.navigator?.platform);
const SIGNS: Readonly<Record<string, string>> = isApple ? {Mod: '⌘', Alt: '⌥', Shift: '⇧'} : {Mod: 'Ctrl'};

// A key may be the hyphen's neighbour, and never the hyphen itself.
const named = (keys: string, names: Readonly<Record<string, string>>, between: string): string =>
  keys
    .split('-')
    .map((key) => names[key] ?? key)
    .join(between);

/** How a tool stands: on, off, out of reach. A toolbar is drawn again where one has changed. */
export const standOf = (state: EditorState, groups: ToolbarView['groups']): string =>
  groups
    .flat()
    .map(({isOn, command}) => `${isOn?.(state) ? 1 : 0}${command(state) ? 1 : 0}`)
    .join();

const leaveBy =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What stands around the field is not what is left.
    event.preventDefault();
    event.stopPropagation();
    leave();
  };

const keep = (event: Event): void => event.preventDefault();

// What shows under the pointer has been said by the name and the keys.
function button(tool: Tool, {state, language, isOff, run}: ToolbarView): TemplateResult {
  const {name, word: key, drawing, command, isOn, keys = ''} = tool;
  const label = word(language, key);
  return html`<button
    class="tool"
    part="tool"
    type="button"
    data-tool=${name}
    aria-label=${label}
    aria-keyshortcuts=${named(keys, {Mod: isApple ? 'Meta' : 'Control'}, '+')}
    aria-pressed=${isOn ? isOn(state) : nothing}
    ?disabled=${isOff || !command(state)}
    @click=${() => run(tool)}
  >
    <span class="face" aria-hidden="true" title="${label} (${named(keys, SIGNS, isApple ? '' : '+')})">
      <svg class="drawing" viewBox="0 0 24 24"><path d=${drawing} /></svg>
    </span>
  </button>`;
}

/** The buttons above the text. A press leaves the focus and the selection where they are. */
export const toolbar = (view: ToolbarView): TemplateResult | typeof nothing =>
  view.groups.length === 0
    ? nothing
    : html`<div
        class="bar"
        part="toolbar"
        role="toolbar"
        aria-label=${[view.name, word(view.language, 'editor.toolbar')].filter(Boolean).join(': ')}
        aria-controls="control"
        @mousedown=${keep}
        @keydown=${leaveBy(view.leave)}
      >
        ${view.groups.map((group) => html`<span class="group">${group.map((tool) => button(tool, view))}</span>`)}
      </div>`;
