import {html, nothing, render, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {setProperties} from '../../../core/set-properties.js';
import type {DashCore} from './dash-core.js';
import type {Way} from './dash-grid.js';
import {openForm} from './dash-open.js';
import type {DashTile} from './dash-tile.js';
import {renderToolbar} from './dash-toolbar.js';
import '../../media/icon/icon-widget.js';
import '../../../core/words/en/dashboard.js';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A dashboard: its bar, what there is to say, and its widgets on the grid. */
export function renderDashboard(core: DashCore): TemplateResult {
  const tiles = core.update();
  const {edit, full, host} = core;
  const alone = full.id;
  for (const tile of tiles) {
    tile.element.classList.toggle('alone', tile.tile?.id === alone);
    render(toolsOf(core, tile), tile.tools);
  }
  return html`<div
    class="dash"
    ?data-editing=${edit.isOn}
    ?data-alone=${alone !== undefined}
    @keydown=${handleKeys(core)}
  >
    ${host.kiosk ? nothing : renderToolbar(core)} ${renderNotice(core)}
    <div class="board">
      ${repeat(
        tiles,
        ({tile}) => tile?.id,
        ({element}) => element,
      )}
      ${ghost(core)}
    </div>
    ${tiles.length === 0 ? html`<p class="none">${core.word('dashboard.empty')}</p>` : nothing}
    <p id="help" hidden>${core.word('dashboard.help')}</p>
    <slot></slot>
  </div>`;
}

/** The place where what is dragged would come to stand. */
function ghost({edit}: DashCore): TemplateResult | typeof nothing {
  const {held} = edit.pointer;
  const box = edit.preview?.find(({id}) => id === held);
  if (!box) return nothing;
  const place = {'--_x': box.x + 1, '--_y': box.y + 1, '--_w': box.w, '--_h': box.h};
  const values = Object.fromEntries(Object.entries(place).map(([name, value]) => [name, String(value)]));
  return html`<div class="ghost" aria-hidden="true" ${setProperties(values)}></div>`;
}

function renderNotice(core: DashCore): TemplateResult | typeof nothing {
  const {saving} = core.edit;
  if (!saving.message) return nothing;
  const join = (): void => saving.join();
  const useTheirs = (): void => saving.useTheirs();
  const dismiss = (): void => {
    saving.dismiss();
    core.host.requestUpdate();
  };
  return html`<div class="notice" part="notice">
    <p>${saving.message}</p>
    ${
      saving.theirs
        ? html`<button-widget
              size="sm"
              color="primary"
              data-act="join"
              label=${core.word('dashboard.join')}
              @click=${join}
            ></button-widget
            ><button-widget
              size="sm"
              data-act="theirs"
              label=${core.word('dashboard.theirs')}
              @click=${useTheirs}
            ></button-widget>`
        : html`<button-widget
            size="sm"
            variant="ghost"
            icon="x"
            aria-label=${core.word('dismiss')}
            @click=${dismiss}
          ></button-widget>`
    }
  </div>`;
}

function toolsOf(core: DashCore, tile: DashTile): TemplateResult {
  const {edit, full} = core;
  const {name} = tile;
  const id = tile.tile?.id ?? '';
  if (edit.isOn) return editTools(core, id, name);
  const label = full.id === id ? core.word('dashboard.full-end') : core.word('dashboard.full-of', {name});
  return html`<button
    class="tool look"
    part="tool"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${(): void => void full.toggle(id)}
  >
    <icon-widget name=${full.id === id ? 'minimize' : 'maximize'}></icon-widget>
  </button>`;
}

function editTools(core: DashCore, id: string, name: string): TemplateResult {
  const {edit} = core;
  const [move, settings, remove] = [
    core.word('dashboard.move', {name}),
    core.word('dashboard.configure', {name}),
    core.word('dashboard.remove', {name}),
  ];
  const configure = (): void => void openForm(core, id);
  return html`<button
      class="tool grip"
      part="tool handle"
      type="button"
      aria-label=${move}
      title=${move}
      aria-describedby="help"
      @keydown=${handleGrip(core, id)}
    >
      <icon-widget name="grip-vertical"></icon-widget>
    </button>
    <button class="tool" part="tool" type="button" aria-label=${settings} title=${settings} @click=${configure}>
      <icon-widget name="settings"></icon-widget>
    </button>
    <button
      class="tool"
      part="tool"
      type="button"
      aria-label=${remove}
      title=${remove}
      @click=${(): void => edit.remove(id)}
    >
      <icon-widget name="trash"></icon-widget>
    </button>
    <span class="resize" part="resize" aria-hidden="true"></span>`;
}

const handleGrip =
  (core: DashCore, id: string) =>
  (event: KeyboardEvent): void => {
    const {edit} = core;
    const {key, shiftKey, ctrlKey, metaKey, altKey} = event;
    if (ctrlKey || metaKey || altKey) return;
    const isRtl = core.host.matches(':dir(rtl)');
    const way = WAYS[key];
    if (way) {
      const meant = isRtl && way === 'left' ? 'right' : isRtl && way === 'right' ? 'left' : way;
      if (shiftKey) edit.grow(id, meant);
      else edit.step(id, meant);
      // A node that was moved in the order of reading has lost the focus.
      void core.host.updateComplete.then(() => edit.focus(id));
    } else if (key === 'Delete' || key === 'Backspace') edit.remove(id);
    else if (key === 'Enter' || key === ' ') void openForm(core, id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

const handleKeys =
  ({edit}: DashCore) =>
  (event: KeyboardEvent): void => {
    if (!edit.isOn || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    if (event.shiftKey) edit.redo();
    else edit.undo();
  };
