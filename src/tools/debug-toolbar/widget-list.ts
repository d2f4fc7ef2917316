import {html, nothing, type TemplateResult} from 'lit';
import type {WidgetElement} from '../../core/widget-element.js';
import {widgetsOfPage} from '../all-widgets.js';
import {factsOf, type DebugFacts} from '../debug-facts.js';
import {sortedTable, sortRows, type Column, type Sort} from '../sorted-table.js';
import {Highlight} from './highlight.js';
import type {Panel, PanelHost} from './panel.js';

/** The most rows drawn: of thousands of widgets nobody reads more, and the filter finds the rest. */
const MOST_ROWS = 200;

/** One widget of the page, as the list shows it. */
export interface WidgetRow extends DebugFacts {
  readonly widget: WidgetElement;
  /** The tag, with the id or the label that tells it from its like. */
  readonly title: string;
}

function titleOf(widget: WidgetElement): string {
  const {localName, id} = widget;
  const label = widget.getAttribute('label') ?? widget.getAttribute('heading') ?? widget.ariaLabel;
  return `${localName}${id ? `#${id}` : ''}${label ? ` “${label}”` : ''}`;
}

/** Every widget of the page but the tools. */
export const collectRows = (root: Document | Element = document): WidgetRow[] =>
  [...widgetsOfPage(root)].map((widget) => ({...factsOf(widget), widget, title: titleOf(widget)}));

/** The rows in which every word of the filter stands somewhere. */
export function filterRows(rows: readonly WidgetRow[], filter: string): WidgetRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({title, mode, source, provider, state, connection, error}) => {
    const text = [title, mode, source, provider, state, connection, error].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const seconds = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : `${(ms / 1000).toFixed(1)} s`;

/** The list of all widgets: sorted by any column, filtered by text; a press on a row shows where the widget is. */
export class WidgetList implements Panel {
  readonly #host: PanelHost;
  readonly #highlight = new Highlight();
  readonly #columns: readonly Column<WidgetRow>[] = [
    {label: 'Widget', value: ({title}) => title, show: (row) => this.#button(row)},
    {label: 'Mode', value: ({mode}) => mode},
    {label: 'Source', value: ({source}) => source},
    {label: 'Provider', value: ({provider}) => provider},
    {label: 'State', value: ({state, error}) => (error ? `error: ${error}` : state)},
    {label: 'Connection', value: ({connection}) => connection},
    {label: 'Renders', value: ({renders}) => renders},
    {label: 'Last, ms', value: ({renderTime}) => renderTime, show: ({renderTime}) => renderTime.toFixed(2)},
    {label: 'Age', value: ({age}) => age, show: ({age}) => seconds(age)},
  ];
  #filter = '';
  #sort: Sort = {column: 0, down: false};
  #missing = '';

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const all = collectRows();
    const found = filterRows(all, this.#filter);
    const rows = sortRows(found, this.#columns, this.#sort).slice(0, MOST_ROWS);
    const more = found.length - rows.length;
    return html`<label class="filter"
        >Filter <input type="search" part="control" .value=${this.#filter} @input=${this.#handleFilter}
      /></label>
      <div class="scroll">
        ${sortedTable({
          caption: `${found.length} of ${all.length} widgets`,
          columns: this.#columns,
          rows,
          sort: this.#sort,
          sorted: (sort) => {
            this.#sort = sort;
            this.#host.redraw();
          },
        })}
        ${more > 0 ? html`<p class="note">${more} more. Filter to see them.</p>` : nothing}
      </div>
      <p class="note" role="status">${this.#missing}</p>`;
  }

  close(): void {
    this.#highlight.stop();
  }

  #button({widget, title}: WidgetRow): TemplateResult {
    return html`<button type="button" class="row" @click=${() => this.#show(widget, title)}>${title}</button>`;
  }

  #show(widget: WidgetElement, title: string): void {
    this.#missing = this.#highlight.show(widget, this.#host.root) ? '' : `${title} is not drawn at the moment.`;
    this.#host.redraw();
  }

  readonly #handleFilter = (event: Event): void => {
    this.#filter = (event.target as HTMLInputElement).value;
    this.#host.redraw();
  };
}
