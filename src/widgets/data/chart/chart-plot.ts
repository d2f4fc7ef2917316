import {html, nothing, type TemplateResult} from 'lit';
import {sparkline} from '../../../core/sparkline.js';
import type {Spot} from './chart-canvas.js';
import {pointCells, pointId, pointTip, type Cells} from './chart-cells.js';
import type {ChartGaze} from './chart-gaze.js';
import type {ChartModel, PointAt} from './chart-model.js';

/** What a plot shows, and what it tells of. */
export interface Plot {
  readonly name: string;
  readonly cells: Cells;
  /** The point that the keyboard is at, where it shows. */
  readonly active?: PointAt | undefined;
  readonly hidden: boolean;
  readonly gaze: ChartGaze;
  readonly press: (event: KeyboardEvent) => void;
}

/** The plot: one stop for the keyboard, with the points as a list, the box of the canvas, and the tooltip. */
export function chartPlot({name, cells, active, hidden, gaze, press}: Plot): TemplateResult {
  return html`<div
    class="plot"
    part="plot"
    role="listbox"
    tabindex="0"
    aria-label=${name}
    aria-orientation="horizontal"
    aria-activedescendant=${active ? pointId(cells.model, active) : nothing}
    ?hidden=${hidden}
    @keydown=${press}
    @focus=${gaze.handleFocus}
    @blur=${gaze.handleBlur}
    @pointermove=${gaze.handlePointer}
    @pointerdown=${gaze.handlePointer}
    @pointerleave=${gaze.handleLeave}
    @click=${gaze.handleClick}
  >
    <div class="cells sr-only">${pointCells({...cells, ...(active && {point: active})})}</div>
    <div class="canvas-box" part="canvas" aria-hidden="true"></div>
    ${pointTip(cells)}
  </div>`;
}

/** Puts the tooltip beside its point, on the side where there is room; without a point it is hidden. */
export function placeTip(tip: HTMLElement | null, spot: Spot | undefined, width: number): void {
  if (!tip) return;
  tip.hidden = !spot;
  if (!spot) return;
  tip.toggleAttribute('data-before', spot.x > width / 2);
  tip.style.setProperty('--_x', `${spot.x}px`);
  tip.style.setProperty('--_y', `${spot.y}px`);
}

/** A sparkline, which is a picture with a name. */
export function chartSpark({series}: ChartModel, name: string): TemplateResult {
  const values = (series[0]?.values ?? []).filter((value) => value !== null);
  return html`<div class="spark-box" part="plot" role="img" aria-label=${name}>${sparkline(values, true)}</div>`;
}
