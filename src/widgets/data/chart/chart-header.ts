import {html, nothing, svg, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import {seriesColor} from './chart-colors.js';
import {isRound} from './chart-model.js';
import type {ChartSpec} from './chart-spec.js';
import '../../../core/words/en/chart.js';

const tableIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><rect x="3" y="4" width="18" height="16" rx="2"/><path d="M3 10h18M3 15h18M9 10v10"/></svg>`;
const chartIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M3 3v16a2 2 0 0 0 2 2h16"/><path d="m7 15 4-5 4 3 5-7"/></svg>`;

/** What stands above the plot. */
export interface HeaderView {
  readonly spec: ChartSpec;
  readonly empty: boolean;
  /** Whether the data is shown as a table. */
  readonly table: boolean;
  readonly legend?: TemplateResult | typeof nothing;
  readonly zoom?: TemplateResult | undefined;
  readonly toggleTable: () => void;
}

// Authors of Chart.js configurations know this way to do without a legend.
function wantsLegend({options}: ChartSpec): boolean {
  const {plugins} = (options ?? {}) as {plugins?: {legend?: {display?: unknown} | false}};
  return plugins?.legend !== false && plugins?.legend?.display !== false;
}

/** The row above the plot: label, legend, the widget's own buttons, and the one that shows the table. */
export function chartHeader({spec, empty, table, legend, zoom, toggleTable}: HeaderView): TemplateResult {
  const {label, tools, language, description} = spec;
  const shown = legend && wantsLegend(spec) ? legend : nothing;
  // The button alone needs no row where there is a plot, whose corner has room for it.
  const isBare = !label && !tools && !zoom && !description && !table && shown === nothing;
  const next = word(language, table ? 'show.chart' : 'show.table');
  return html`<div class=${isBare ? 'header bare' : 'header'} part="header">
    ${label ? html`<span class="label" part="label">${label}</span>` : nothing} ${shown}
    <span class="tools">
      ${tools ?? nothing} ${zoom ?? nothing}
      ${
        empty
          ? nothing
          : html`<button
              class="tool"
              part="table-toggle"
              type="button"
              aria-label=${next}
              title=${next}
              @click=${toggleTable}
            >
              ${table ? chartIcon : tableIcon}
            </button>`
      }
    </span>
  </div>`;
}

/** The label of a chart that has nothing to show yet. */
export const chartLabel = (label: string | undefined, hasTools = false): TemplateResult | typeof nothing =>
  label || hasTools
    ? html`<div class="header">${label ? html`<span class="label" part="label">${label}</span>` : nothing}</div>`
    : nothing;

/** The author's sentence below the label. */
export const chartAbout = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="description" part="description">${text}</p>` : nothing;

/** What is known of a chart whose data is still to come. */
type ChartSketch = Pick<ChartSpec, 'label' | 'description' | 'type'> & {readonly hasTools?: boolean};

/** The skeleton of a chart: what is known of it over a soft block, as high as it will be. */
export function chartSkeleton({label, description, type, hasTools}: ChartSketch): TemplateResult {
  const isSpark = type === 'sparkline';
  return html`<div class="base">
    ${isSpark ? nothing : chartLabel(label, hasTools)} ${chartAbout(description)}
    <span class="skeleton plot-skeleton ${isSpark ? 'spark' : ''}"></span>
  </div>`;
}

/** Gives the swatches of legend and tooltip the colours of their series; a template may hold no styles. */
export function paintSwatches(root: ShadowRoot, {model, type}: ChartSpec): void {
  for (const swatch of root.querySelectorAll<HTMLElement>('.swatch')) {
    const place = Number(swatch.dataset['place']);
    const own = model.series[isRound(type) ? 0 : place]?.color;
    swatch.style.setProperty(
      '--_swatch',
      seriesColor(isRound(type) && typeof own === 'string' ? undefined : own, place),
    );
  }
}
