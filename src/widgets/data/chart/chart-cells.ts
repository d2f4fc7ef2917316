import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {word} from '../../../core/words.js';
import {isRound, pointsOf, type ChartModel, type ChartType, type PointAt} from './chart-model.js';
import {pointWords, seriesWords, type ChartWriter} from './chart-words.js';
import '../../../core/words/en/chart.js';

/** Up to this many points each is in the tree; of more, only the series and the point that is read. */
const MOST_POINTS = 200;

export interface Cells {
  readonly type: ChartType;
  readonly model: ChartModel;
  readonly writer: ChartWriter;
  /** The series that show. */
  readonly shown: readonly number[];
  /** The points of a ring that are switched off. */
  readonly hidden: ReadonlySet<number>;
  /** The point that is read or looked at. */
  readonly point?: PointAt;
}

/** The id of a point in the tree; it moves with the point's key, so that a reader is not sent elsewhere. */
export const pointId = ({keys}: ChartModel, {series, index}: PointAt): string =>
  `point-${series}-${(keys?.[index] ?? String(index)).replaceAll(/\s/g, '_')}`;

const isAt = (point: PointAt | undefined, series: number, index: number): boolean =>
  point?.series === series && point.index === index;

function option(cells: Cells, at: PointAt): TemplateResult {
  const {model, writer, point} = cells;
  const count = model.series[at.series]?.values.length ?? 0;
  return html`<div
    role="option"
    id=${pointId(model, at)}
    aria-selected=${isAt(point, at.series, at.index) ? 'true' : 'false'}
    aria-posinset=${at.index + 1}
    aria-setsize=${count}
  >
    ${pointWords(model, at, writer)}
  </div>`;
}

function summary(cells: Cells, series: number): TemplateResult {
  if (cells.point?.series === series) return option(cells, cells.point);
  return html`<div role="option" aria-selected="false">${seriesWords(cells.model, series, cells.writer)}</div>`;
}

/** The points as a reader meets them: the options of one list, grouped by series. */
export function pointCells(cells: Cells): TemplateResult {
  const {model, shown, hidden, type} = cells;
  if (pointsOf(model) > MOST_POINTS) return html`${shown.map((series) => summary(cells, series))}`;
  const places = (series: number): number[] => {
    const {values = []} = model.series[series] ?? {};
    return [...values.keys()].filter((index) => !isRound(type) || !hidden.has(index));
  };
  return html`${shown.map(
    (series) =>
      html`<div role="group" aria-label=${cells.writer.name(series)}>
        ${repeat(
          places(series),
          (index) => pointId(model, {series, index}),
          (index) => option(cells, {series, index}),
        )}
      </div>`,
  )}`;
}

/** The tooltip at a point: its label, and the figure of each series there. Everything in it is text. */
export function pointTip({type, model, writer, shown, point}: Cells): TemplateResult | typeof nothing {
  if (!point) return nothing;
  const alone = type === 'scatter' || isRound(type);
  const rows = alone ? [point.series] : shown;
  return html`<div class="tip" part="tooltip" aria-hidden="true">
    <div class="tip-label">${writer.label(point.index, point.series)}</div>
    ${writer.notes(point).map((note) => html`<div class="tip-note">${note}</div>`)}
    ${rows.map(
      (series) =>
        html`<div class="tip-row" ?data-current=${series === point.series && rows.length > 1}>
          <span class="swatch" data-place=${isRound(type) ? point.index : series}></span>
          <span class="tip-name">${isRound(type) && !model.series[series]?.name ? nothing : writer.name(series)}</span>
          <span class="tip-value">${writer.value(model.series[series]?.values[point.index])}</span>
        </div>`,
    )}
  </div>`;
}

/** The legend: a button for each series, or each point of a ring, that takes it away and puts it back. */
export function legend(
  {type, model, writer, hidden}: Cells,
  toggle: (place: number) => void,
): TemplateResult | typeof nothing {
  const places = isRound(type) ? model.labels : model.series;
  if (places.length < 2) return nothing;
  const name = (place: number): string => (isRound(type) ? writer.label(place) : writer.name(place));
  return html`<div class="legend" part="legend" role="group" aria-label=${word(writer.language, 'chart.legend')}>
    ${places.map(
      (_, place) =>
        html`<button
          class="legend-item"
          part="legend-item"
          type="button"
          aria-pressed=${hidden.has(place) ? 'false' : 'true'}
          @click=${() => toggle(place)}
        >
          <span class="swatch" data-place=${place}></span>${name(place)}
        </button>`,
    )}
  </div>`;
}
