import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import type {ChartModel} from './chart-model.js';
import {notesOf} from './chart-note.js';
import {noteEnds, type Added, type ChartWriter} from './chart-words.js';
import '../../../core/words/en/chart.js';

/** Rows that a table begins with, and that each "show more" adds. */
export const TABLE_STEP = 500;

export interface TableView {
  readonly model: ChartModel;
  readonly writer: ChartWriter;
  readonly name: string;
  readonly added: Added;
  /** How many rows are shown. */
  readonly rows: number;
  readonly more: () => void;
}

/** The data of a chart as a real table, in the order in which it is drawn. */
export function chartTable(view: TableView): TemplateResult {
  const {model, name, writer, more, rows} = view;
  const own = model.series.some(({xs}) => xs);
  const count = own ? Math.max(0, ...model.series.map(({values}) => values.length)) : model.labels.length;
  return html`<div class="table" part="table" role="region" tabindex="0" aria-label=${name}>
    <table>
      <caption class="sr-only">
        ${name}
      </caption>
      <thead>
        ${own ? ownHead(view) : head(view)}
      </thead>
      <tbody>
        ${Array.from({length: Math.min(rows, count)}, (_, index) => (own ? ownRow(view, index) : row(view, index)))}
      </tbody>
      ${foot(view)}
    </table>
    ${
      count > rows
        ? html`<button class="more" part="more" type="button" @click=${more}>
            ${word(writer.language, 'show.more')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What crosses the drawing: each threshold with its value, each note with its place. */
function foot({model, writer, added}: TableView): TemplateResult | typeof nothing {
  const {language} = writer;
  const own = model.series.some(({xs}) => xs);
  const span = own ? Math.max(1, 2 * model.series.length - 1) : Math.max(1, model.series.length);
  const thresholds = (added.thresholds ?? []).map(({label, value}) => [
    label ?? word(language, 'chart.line.of'),
    writer.value(value),
  ]);
  const notes = notesOf(model, added.annotations).map((note) => {
    const [from, to] = noteEnds(model, note, writer);
    return [note.label, note.span.from === note.span.to ? from : word(language, 'chart.stretch.of', {from, to})];
  });
  if (thresholds.length + notes.length === 0) return nothing;
  return html`<tfoot>
    ${[...thresholds, ...notes].map(
      ([name, value]) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td class="figure" colspan=${span}>${value}</td>
        </tr>`,
    )}
  </tfoot>`;
}

const category = ({model, writer}: TableView): string => model.category || word(writer.language, 'chart.category');

const head = (view: TableView): TemplateResult =>
  html`<tr>
    <th scope="col">${category(view)}</th>
    ${view.model.series.map((_, at) => html`<th scope="col" class="figure">${view.writer.name(at)}</th>`)}
  </tr>`;

const row = ({model, writer}: TableView, index: number): TemplateResult =>
  html`<tr>
    <th scope="row">${writer.label(index)}</th>
    ${model.series.map(({values}) => html`<td class="figure">${writer.value(values[index])}</td>`)}
  </tr>`;

// Each series of a scatter chart has places of its own, so each has two columns.
const ownHead = (view: TableView): TemplateResult =>
  html`<tr>
    ${view.model.series.map(
      (_, at) =>
        html`<th scope="col">${category(view)}</th>
          <th scope="col" class="figure">${view.writer.name(at)}</th>`,
    )}
  </tr>`;

const ownRow = ({model, writer}: TableView, index: number): TemplateResult =>
  html`<tr>
    ${model.series.map(
      ({values}, at) =>
        html`<td>${index < values.length ? writer.label(index, at) : nothing}</td>
          <td class="figure">${index < values.length ? writer.value(values[index]) : nothing}</td>`,
    )}
  </tr>`;
