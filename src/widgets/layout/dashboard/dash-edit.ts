import {notify} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import type {DashboardConfig, DashWidget} from './dash-config.js';
import {firstPlace, recordsIn} from './dash-config.js';
import type {DashCore} from './dash-core.js';
import {growBox, moveBox, resizeBox, stepBox, type Box, type Way} from './dash-grid.js';
import {DashPointer} from './dash-pointer.js';
import {DashSaving} from './dash-saving.js';
import {EditSession} from './dash-session.js';
import {sizeOf, written} from './dash-written.js';
import '../../../core/words/en/dashboard.js';

/** What a widget is given in its settings. */
export interface TileSettings {
  readonly title: string;
  readonly type: string;
  readonly pipeline: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly box?: Omit<Box, 'id'>;
}

/** Changes a dashboard: each change can be taken back, and nothing is sent before it is saved. */
export class DashEdit {
  readonly core: DashCore;
  readonly saving: DashSaving;
  readonly pointer: DashPointer;
  session?: EditSession;
  /** Where the widgets would be if what is dragged were let go; undefined while nothing is. */
  preview?: readonly Box[] | undefined;

  constructor(core: DashCore) {
    this.core = core;
    this.saving = new DashSaving(this);
    this.pointer = new DashPointer(this);
  }

  get isOn(): boolean {
    return this.session !== undefined && !this.core.isReadonly;
  }

  get boxes(): readonly Box[] {
    return this.core.tiles.map(({box}) => box);
  }

  /** Begins, or ends where nothing was changed. What was changed is saved or discarded by its own buttons. */
  toggle(): void {
    if (this.session) return this.session.isDirty ? undefined : this.end();
    if (!this.core.isReadonly) this.begin();
  }

  begin(session = new EditSession(written(this.core.saved))): void {
    this.session = session;
    this.#tell(true);
    say(this.core.word('dashboard.editing', {count: this.core.tiles.length}));
  }

  /** Ends; what was not saved is gone. */
  end(): void {
    if (!this.session) return;
    delete this.session;
    this.saving.dismiss();
    this.#tell(false);
  }

  discard(): void {
    this.end();
    say(this.core.word('dashboard.discarded'));
  }

  /** Puts another dashboard in place of what is edited. */
  replace(config: DashboardConfig): void {
    if (!this.session) this.begin();
    this.#change(written({...config, ...this.#identity}));
  }

  undo(): void {
    if (this.session?.undo()) this.#changed(this.core.word('dashboard.undone'));
  }

  redo(): void {
    if (this.session?.redo()) this.#changed(this.core.word('dashboard.redone'));
  }

  step(id: string, way: Way): void {
    this.arrange(id, stepBox(this.boxes, id, way));
  }

  grow(id: string, way: Way): void {
    this.arrange(id, growBox(this.boxes, id, way));
  }

  /** Takes an arrangement, and says where a widget is now. */
  arrange(id: string, boxes: readonly Box[]): void {
    const name = this.core.tileOf(id)?.name ?? '';
    const box = boxes.find((one) => one.id === id);
    const before = this.boxes.find((one) => one.id === id);
    if (!box || !before || JSON.stringify(box) === JSON.stringify(before)) {
      say(this.core.word('dashboard.edge', {name}), {repeat: true});
      return;
    }
    this.#place(boxes);
    const {x, y, w, h} = box;
    say(this.core.word('dashboard.place', {name, column: x + 1, row: y + 1, width: w, height: h}), {repeat: true});
  }

  remove(id: string): void {
    const name = this.core.tileOf(id)?.name ?? '';
    const at = this.core.tiles.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
    const index = at.findIndex((tile) => tile.id === id);
    const next = at[index + 1] ?? at[index - 1];
    this.#change(written({...this.#draft, widgets: this.#widgets.filter((widget) => widget.id !== id)}));
    say(this.core.word('dashboard.removed', {name}));
    void this.core.host.updateComplete.then(() => this.focus(next?.id));
  }

  /** Adds a widget, and gives its id. */
  add(settings: TileSettings): string {
    const ids = new Set(this.#widgets.map(({id}) => String(id)));
    let number = ids.size + 1;
    while (ids.has(`widget-${number}`)) number++;
    const id = `widget-${number}`;
    const box = firstPlace({id, x: 0, y: 0, ...sizeOf(settings.type)}, this.boxes);
    const widget = withSettings({id, position: box}, settings);
    this.#change(written({...this.#draft, widgets: [...this.#widgets, widget]}));
    say(this.core.word('dashboard.added', {name: settings.title || this.core.word('dashboard.untitled')}));
    return id;
  }

  configure(id: string, settings: TileSettings): void {
    const widgets = this.#widgets.map((widget) => (widget.id === id ? withSettings(widget, settings) : widget));
    const draft = {...this.#draft, widgets};
    const {box} = settings;
    if (!box) return this.#change(written(draft));
    const sized = resizeBox(moveBox(this.boxes, id, box.x, box.y), id, box.w, box.h);
    this.#change(written(draft, sized));
  }

  /** Puts the focus on the handle of a widget, else on the button that adds one. */
  focus(id?: string): void {
    const handle = id === undefined ? undefined : this.core.tileOf(id)?.tools.querySelector<HTMLElement>('.grip');
    const button = this.core.host.renderRoot.querySelector<HTMLElement>('[data-act="add"]');
    (handle ?? button)?.focus();
  }

  get #draft(): DashboardConfig {
    return this.session?.draft ?? this.core.saved;
  }

  get #widgets(): readonly DashWidget[] {
    return recordsIn(this.#draft.widgets);
  }

  // What is imported is another content of this dashboard, not another dashboard.
  get #identity(): DashboardConfig {
    const {id, slug, version} = this.core.saved;
    return Object.fromEntries(Object.entries({id, slug, version}).filter(([, value]) => value !== undefined));
  }

  #place(boxes: readonly Box[]): void {
    this.#change(written(this.#draft, boxes));
  }

  #change(draft: DashboardConfig): void {
    this.session?.change(draft);
    this.#changed();
  }

  #changed(text?: string): void {
    const {host} = this.core;
    host.requestUpdate();
    notify(host, 'dashboard-change', {config: this.#draft});
    if (text) say(text, {repeat: true});
  }

  #tell(editMode: boolean): void {
    const {host} = this.core;
    host.editMode = editMode;
    host.requestUpdate();
  }
}

function withSettings(widget: DashWidget, {title, type, pipeline, config}: TileSettings): DashWidget {
  const {title: old, pipeline_id: before, data_query: query, ...rest} = widget;
  void [old, before, query];
  const given = Object.entries({title, pipeline_id: pipeline}).filter(([, value]) => value !== '');
  return {...rest, ...Object.fromEntries(given), type, config};
}
