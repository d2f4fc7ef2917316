import {html, svg, type TemplateResult} from 'lit';
import {GroupLink} from '../../../core/group-link.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {Condition, Json} from '../../../data/types.js';
import type {ChartModel} from './chart-model.js';
import type {PointDetail} from './chart-spec.js';
import '../../../core/words/en/chart.js';

const closeIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17"/></svg>`;

/** What the records behind a point have in common: its label in the field along x, and its series where a field makes those. */
export function conditionsOf({fields, labels}: ChartModel, {index, series}: PointDetail): readonly Condition[] {
  const {x, series: split} = fields ?? {};
  return [
    ...(x !== undefined && index in labels ? [{field: x, op: 'eq', value: labels[index] as Json} as const] : []),
    ...(split === undefined ? [] : [{field: split, op: 'eq', value: series} as const]),
  ];
}

/** The point by which a chart filters its group: chosen by click or Enter, let go by the same again or by a button. */
export class ChartChoice {
  readonly group: GroupLink;
  readonly #host: WidgetElement & {filterGroup?: string};
  #chosen?: PointDetail;
  #conditions: readonly Condition[] = [];

  constructor(host: WidgetElement & {filterGroup?: string}) {
    this.#host = host;
    this.group = new GroupLink(host);
  }

  /** Filters by a point of the model, or no more where it was that point. */
  toggle(model: ChartModel, point: PointDetail, language: string): void {
    if (!this.#host.filterGroup) return;
    const conditions = conditionsOf(model, point);
    if (conditions.length === 0) return;
    if (JSON.stringify(conditions) === JSON.stringify(this.#conditions)) return this.#take();
    this.#take(point, conditions);
    say(word(language, 'chart.filtered', {value: point.label}));
  }

  /** The button that lets the point go; undefined while none is chosen. */
  render(language: string): TemplateResult | undefined {
    if (!this.#chosen || !this.#host.filterGroup) return undefined;
    const {label} = this.#chosen;
    const name = word(language, 'chart.unfilter', {value: label});
    return html`<button
      class="legend-item chosen"
      part="filter"
      type="button"
      aria-label=${name}
      title=${name}
      @click=${() => this.#take()}
    >
      ${label}${closeIcon}
    </button>`;
  }

  #take(point?: PointDetail, conditions: readonly Condition[] = []): void {
    this.#chosen = point;
    this.#conditions = conditions;
    this.group.offer(point && {conditions});
    this.#host.requestUpdate();
  }
}
