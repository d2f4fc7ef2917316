import {html, nothing, render, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {COLUMNS} from '../../../core/grid-scale.js';
import {format} from '../../../format/format.js';
import type {ModalWidget} from '../../overlay/modal/modal-widget.js';
import type {Tile} from './dash-config.js';
import type {DashCore} from './dash-core.js';
import type {TileSettings} from './dash-edit.js';
import {AGGREGATES} from './dash-figures.js';
import {dashboardType, dashboardTypes} from './dash-registry.js';
import '../../form/input/input-widget.js';
import '../../form/select/select-widget.js';
import '../../overlay/modal/modal-widget.js';
import '../../../core/words/en/dashboard.js';

type Field = HTMLElement & {value?: unknown};

const LISTS: ReadonlySet<string> = new Set(['fields', 'y']);

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Opens the settings of a widget in a dialog; without an id those of a new one. */
export function openSettings(core: DashCore, id?: string): void {
  const root = core.host.renderRoot;
  root.querySelector('.settings')?.remove();
  const place = core.host.ownerDocument.createElement('div');
  place.className = 'settings';
  root.append(place);
  const form = new SettingsForm(core, place, id);
  form.draw();
  form.open();
}

class SettingsForm {
  readonly #core: DashCore;
  readonly #place: HTMLElement;
  readonly #tile: Tile | undefined;
  #type: string;

  constructor(core: DashCore, place: HTMLElement, id?: string) {
    this.#core = core;
    this.#place = place;
    this.#tile = core.tiles.find((tile) => tile.id === id);
    this.#type = this.#tile?.type ?? 'line_chart';
  }

  get #modal(): ModalWidget | null {
    return this.#place.querySelector('modal-widget');
  }

  open(): void {
    const modal = this.#modal;
    void modal?.updateComplete.then(() => modal.show());
  }

  draw(): void {
    render(this.#template(), this.#place);
  }

  #template(): TemplateResult {
    const {word} = this.#core;
    const tile = this.#tile;
    const name = tile ? (this.#core.tileOf(tile.id)?.name ?? '') : '';
    const title = tile ? word('dashboard.configure', {name}) : word('dashboard.add');
    return html`<modal-widget heading=${title} @after-close=${this.#handleClosed}>
      <div class="fields" @keydown=${this.#handleKey}>
        ${this.#input('title', word('dashboard.title'), tile?.title)} ${this.#types()} ${this.#pipelines()}
        ${keyed(
          this.#type,
          html`${(dashboardType(this.#type)?.settings ?? ['fields']).map((setting) => this.#setting(setting))}`,
        )}
        ${tile ? this.#places(tile) : nothing}
      </div>
      <button-widget
        slot="footer"
        label=${word('dashboard.cancel')}
        @click=${(): void => this.#modal?.close()}
      ></button-widget>
      <button-widget
        slot="footer"
        color="primary"
        data-act="apply"
        label=${word('dashboard.apply')}
        @click=${this.#apply}
      ></button-widget>
    </modal-widget>`;
  }

  #input(name: string, label: string, value: unknown, type = 'text'): TemplateResult {
    return html`<input-widget data-name=${name} label=${label} type=${type} value=${textOf(value)}></input-widget>`;
  }

  #types(): TemplateResult {
    const {language, word} = this.#core;
    const options = dashboardTypes().map((value) => ({
      value,
      label: dashboardType(value)?.label ?? format(value, 'humanize', {language}),
    }));
    return html`<select-widget
      data-name="type"
      label=${word('dashboard.type')}
      .options=${options}
      .value=${this.#type}
      @change=${this.#handleType}
    ></select-widget>`;
  }

  #pipelines(): TemplateResult {
    const {pipelines, word} = this.#core;
    const known = [...pipelines].map(([value, {name}]) => ({value, label: name || value}));
    return html`<select-widget
      data-name="pipeline"
      label=${word('dashboard.pipeline')}
      .options=${[{value: '', label: word('dashboard.no-pipeline')}, ...known]}
      .value=${this.#tile?.pipeline ?? known[0]?.value ?? ''}
    ></select-widget>`;
  }

  #setting(name: string): TemplateResult {
    const {language} = this.#core;
    const label = format(name, 'humanize', {language});
    const value = this.#tile?.config[name];
    if (name !== 'aggregate') return this.#input(`config.${name}`, label, value);
    const options = AGGREGATES.map((how) => ({value: how, label: format(how, 'humanize', {language})}));
    return html`<select-widget
      data-name="config.aggregate"
      label=${label}
      .options=${options}
      .value=${textOf(value) || 'last'}
    ></select-widget>`;
  }

  #places({box}: Tile): TemplateResult {
    const {word} = this.#core;
    const [x, y, w, h] = [box.x + 1, box.y + 1, box.w, box.h];
    return html`<div class="places">
      ${this.#input('box.x', word('dashboard.column'), x, 'number')}
      ${this.#input('box.y', word('dashboard.row'), y, 'number')}
      ${this.#input('box.w', word('dashboard.width'), w, 'number')}
      ${this.#input('box.h', word('dashboard.height'), h, 'number')}
    </div>`;
  }

  readonly #handleType = (event: Event): void => {
    this.#type = String((event.target as Field).value);
    this.draw();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#apply();
  };

  readonly #handleClosed = (): void => this.#place.remove();

  readonly #apply = (): void => {
    const values = new Map(
      [...this.#place.querySelectorAll<Field>('[data-name]')].map((field) => [
        field.dataset['name'] ?? '',
        String(field.value ?? '').trim(),
      ]),
    );
    const {edit} = this.#core;
    const settings = this.#read(values);
    const id = this.#tile?.id ?? edit.add(settings);
    if (this.#tile) edit.configure(id, settings);
    this.#modal?.close();
    void this.#core.host.updateComplete.then(() => edit.focus(id));
  };

  #read(values: ReadonlyMap<string, string>): TileSettings {
    const config: Record<string, unknown> = {...this.#tile?.config};
    for (const [name, text] of values) {
      if (!name.startsWith('config.')) continue;
      const key = name.slice('config.'.length);
      if (text === '' || (key === 'aggregate' && text === 'last')) delete config[key];
      else config[key] = LISTS.has(key) ? text.split(',').map((part) => part.trim()) : text;
    }
    const at = (name: string): string => values.get(name) ?? '';
    const {title, type, pipeline} = {title: at('title'), type: at('type'), pipeline: at('pipeline')};
    // One title, and not two of which one is out of date.
    if (title !== config['title']) delete config['title'];
    const box = boxIn(values);
    return {title, type: type || this.#type, pipeline, config, ...(box && {box})};
  }
}

function boxIn(values: ReadonlyMap<string, string>): TileSettings['box'] {
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((name) => Number(values.get(`box.${name}`) || Number.NaN));
  if (![x, y, w, h].every((value) => Number.isFinite(value) && value! >= 1)) return undefined;
  return {x: Math.min(x! - 1, COLUMNS - 1), y: y! - 1, w: Math.min(w!, COLUMNS), h: h!};
}
