import {html, svg, type TemplateResult} from 'lit';
import {NO_FIGURE} from '../../../format/figure.js';
import {format} from '../../../format/format.js';

/** From here on a load is drawn as high, then as critical; in percent. */
const HIGH = 80;
const CRITICAL = 95;

const levelOf = (load: number): string => (load >= CRITICAL ? 'critical' : load >= HIGH ? 'high' : 'normal');

/** A load in percent as a language writes it; a dash where it is not known. */
export const loadText = (load: number | undefined, language: string): string =>
  load === undefined ? NO_FIGURE : format(Math.round(load), 'percentage', {language});

const track = (share: number): TemplateResult =>
  // A width in percent is an attribute here: a strict policy forbids it as a style.
  html`<svg class="track" aria-hidden="true">
    ${svg`<rect class="fill" part="load-fill" width=${`${share}%`} height="100%"/>`}
  </svg>`;

/** The bar of a load, a meter with its name, and the figure beside it; an empty bar where the load is not known. */
export function loadMeter(load: number | undefined, name: string, language: string): TemplateResult {
  const text = loadText(load, language);
  const figure = html`<span class="percent" part="percent" aria-hidden=${load === undefined ? 'false' : 'true'}
    >${text}</span
  >`;
  if (load === undefined) return html`<span class="load" part="load" aria-hidden="true">${track(0)}</span>${figure}`;
  const share = Math.min(100, Math.max(0, load));
  return html`<span
      class="load"
      part="load"
      role="meter"
      data-level=${levelOf(load)}
      aria-label=${name}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(share)}
      aria-valuetext=${text}
      >${track(share)}</span
    >${figure}`;
}
