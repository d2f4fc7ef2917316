import {html, svg, type TemplateResult} from 'lit';
import {GroupLink} from '../../../core/group-link.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {Condition, Json} from '../../../data/types.js';
import type {ChartModel} from './chart-model.js';
import type {Picked, PointDetail} from './chart-spec.js';
import type {Span} from './chart-span.js';
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

/** What a chart filters its group by: a point or a stretch, let go by the same again or by a button. */
interface Chosen {
  readonly label: string;
  readonly conditions: readonly Condition[];
  readonly span?: Span;
}

/** The choice by which a chart filters its group: a point by click or Enter, or a stretch that was marked. */
export class ChartChoice {
  readonly group: GroupLink;
  readonly #host: WidgetElement & {filterGroup?: string};
  readonly #handOn: (event: MouseEvent) => void;
  #chosen?: Chosen;

  /** `handOn` gives the focus of the button, which is going, to what stays. */
  constructor(host: WidgetElement & {filterGroup?: string}, handOn: (event: MouseEvent) => void) {
    this.#host = host;
    this.#handOn = handOn;
    this.group = new GroupLink(host);
  }

  /** The stretch that is chosen, if one is. */
  get span(): Span | undefined {
    return this.#host.filterGroup ? this.#chosen?.span : undefined;
  }

  /** Filters by a point of the model, or no more where it was that point. */
  toggle(model: ChartModel, point: PointDetail, language: string): void {
    this.#choose({label: point.label, conditions: conditionsOf(model, point)}, language);
  }

  /** Filters by a stretch, or no more where it was that stretch. */
  pick({span, label, conditions}: Picked, language: string): void {
    this.#choose({span, label, conditions}, language);
  }

  /** The button that lets the choice go; undefined while there is none. */
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
      @click=${this.#handleClick}
    >
      ${label}${closeIcon}
    </button>`;
  }

  readonly #handleClick = (event: MouseEvent): void => {
    this.#handOn(event);
    this.#take();
  };

  #choose(chosen: Chosen, language: string): void {
    const {conditions, label} = chosen;
    if (!this.#host.filterGroup || conditions.length === 0) return;
    if (JSON.stringify(conditions) === JSON.stringify(this.#chosen?.conditions)) return this.#take();
    this.#take(chosen);
    say(word(language, 'chart.filtered', {value: label}));
  }

  #take(chosen?: Chosen): void {
    this.#chosen = chosen;
    this.group.offer(chosen && {conditions: chosen.conditions});
    this.#host.requestUpdate();
  }
}
