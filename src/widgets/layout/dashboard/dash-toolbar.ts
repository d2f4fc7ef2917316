import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../core/heading.js';
import {rangeOptions} from '../../form/time-range-picker/ranges.js';
import type {ItemSelectDetail} from '../../action/dropdown/dropdown-widget.js';
import type {Choice} from './dash-choices.js';
import type {DashCore} from './dash-core.js';
import {rowOf} from './dash-figures.js';
import {openForm} from './dash-open.js';
import '../../action/button/button-widget.js';
import '../../action/dropdown/dropdown-widget.js';
import '../../action/dropdown-item/dropdown-item-widget.js';
import '../../feedback/connection-indicator/connection-indicator-widget.js';
import '../../form/select/select-widget.js';
import '../../../core/words/en/dashboard.js';

const RANGES = ['last_15_minutes', 'last_hour', 'last_6_hours', 'last_day', 'last_week'];
/** Milliseconds between two reads that can be chosen. */
const INTERVALS = [5000, 30_000, 60_000, 300_000];

type Choosing = (value: string) => void;

const handleChoice =
  (choose: Choosing) =>
  (event: Event): void => {
    event.stopPropagation();
    choose(String((event.target as HTMLElement & {value?: unknown}).value ?? ''));
  };

/** The bar above the widgets. */
export function renderToolbar(core: DashCore): TemplateResult {
  const {host, config, edit} = core;
  const name = host.label || config.name;
  return html`<div class="bar" part="toolbar" role="group" aria-label=${core.word('dashboard.tools')}>
    <div class="titles">
      ${name ? heading(host.headingLevel ?? 2, name) : nothing}
      ${core.isLive ? html`<connection-indicator-widget compact></connection-indicator-widget>` : nothing}
    </div>
    <slot name="toolbar"></slot>
    <div class="controls">${edit.isOn ? editing(core) : looking(core)}</div>
  </div>`;
}

function looking(core: DashCore): TemplateResult {
  const {edit, full} = core;
  const end = full.isOn && full.id === undefined;
  const fullLabel = core.word(end ? 'dashboard.full-end' : 'dashboard.full');
  return html`${core.choices.variables.map((choice) => variable(core, choice))} ${range(core)} ${interval(core)}
  ${tool('refresh-cw', core.word('dashboard.refresh'), 'refresh', () => core.refresh())}
  ${tool(end ? 'minimize' : 'maximize', fullLabel, 'full', () => void full.toggle())}
  ${
    core.isReadonly
      ? nothing
      : html`<button-widget
          icon="pencil"
          data-act="edit"
          label=${core.word('dashboard.edit')}
          ?loading=${edit.saving.isBusy}
          @click=${(): void => {
            edit.begin();
            void core.host.updateComplete.then(() => edit.focus(core.tiles[0]?.id));
          }}
        ></button-widget>`
  }`;
}

function editing(core: DashCore): TemplateResult {
  const {edit} = core;
  const leave = (act: () => void) => (): void => {
    act();
    // The button is gone with the mode; the focus goes to the one that began it.
    void core.host.updateComplete.then(() => focusOn(core, 'edit'));
  };
  return html`<button-widget
      icon="plus"
      data-act="add"
      label=${core.word('dashboard.add')}
      @click=${(): void => void openForm(core)}
    ></button-widget>
    ${tool('undo', core.word('dashboard.undo'), 'undo', () => edit.undo())}
    ${tool('redo', core.word('dashboard.redo'), 'redo', () => edit.redo())} ${more(core)}
    <button-widget
      variant="ghost"
      data-act="discard"
      label=${core.word('dashboard.discard')}
      @click=${leave(() => edit.discard())}
    ></button-widget>
    <button-widget
      color="primary"
      icon="check"
      data-act="save"
      label=${core.word('dashboard.save')}
      @click=${leave(() => void edit.saving.save())}
    ></button-widget>`;
}

function focusOn({host}: DashCore, act: string): void {
  host.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
}

const tool = (icon: string, label: string, act: string, run: () => void): TemplateResult =>
  html`<button-widget variant="ghost" icon=${icon} aria-label=${label} data-act=${act} @click=${run}></button-widget>`;

function more(core: DashCore): TemplateResult {
  const handleSelect = (event: CustomEvent<ItemSelectDetail>): void => {
    event.stopPropagation();
    const {value} = event.detail;
    void import('./dash-files.js').then(({exportJson, importJson}) =>
      value === 'export' ? exportJson(core) : importJson(core),
    );
  };
  return html`<dropdown-widget
    data-act="more"
    icon="ellipsis"
    aria-label=${core.word('dashboard.more')}
    placement="bottom-end"
    @item-select=${handleSelect}
  >
    <dropdown-item-widget value="export" icon="download" label=${core.word('dashboard.export')}></dropdown-item-widget>
    <dropdown-item-widget value="import" icon="upload" label=${core.word('dashboard.import')}></dropdown-item-widget>
  </dropdown-widget>`;
}

function range(core: DashCore): TemplateResult {
  const {choices, language} = core;
  const known = RANGES.includes(choices.range) ? RANGES : [choices.range, ...RANGES];
  return html`<select-widget
    class="range"
    aria-label=${core.word('dashboard.range')}
    .options=${rangeOptions(known, language)}
    .value=${choices.range}
    @input=${stop}
    @change=${handleChoice((value) => {
      choices.setRange(value);
      core.host.requestUpdate();
    })}
  ></select-widget>`;
}

function interval(core: DashCore): TemplateResult {
  const {choices} = core;
  const known =
    INTERVALS.includes(choices.interval) || choices.interval === 0 ? INTERVALS : [choices.interval, ...INTERVALS];
  const options = [
    {label: core.word('dashboard.interval-off'), value: '0'},
    ...known.map((ms) => ({label: ms < 60_000 ? `${ms / 1000} s` : `${ms / 60_000} min`, value: String(ms)})),
  ];
  return html`<select-widget
    class="interval"
    aria-label=${core.word('dashboard.interval')}
    .options=${options}
    .value=${String(choices.interval)}
    @input=${stop}
    @change=${handleChoice((value) => {
      choices.setInterval(Number(value));
      core.host.requestUpdate();
    })}
  ></select-widget>`;
}

function variable(core: DashCore, {name, label, options, field}: Choice): TemplateResult {
  const known = options.length > 0 ? options : found(core, field);
  const all = core.word('dashboard.all');
  return html`<select-widget
    class="variable"
    aria-label=${label ?? name}
    .options=${[{label: `${label ?? name}: ${all}`, value: ''}, ...known]}
    .value=${String(core.choices.valueOf(name) ?? '')}
    @input=${stop}
    @change=${handleChoice((value) => {
      core.choices.setVariable(name, value);
      core.host.requestUpdate();
    })}
  ></select-widget>`;
}

/** The values of a field that the given records have. */
function found({pipelines}: DashCore, field: string): readonly string[] {
  const records = [...pipelines.values()].flatMap(({records: given}) => (Array.isArray(given) ? given : []));
  const values = records.map((record) => rowOf(record)[field]).filter((value) => typeof value === 'string');
  return [...new Set(values)].toSorted();
}

const stop = (event: Event): void => event.stopPropagation();
