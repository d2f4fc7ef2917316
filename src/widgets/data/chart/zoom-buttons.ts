import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import {word, type WordKey} from '../../../core/words.js';
import '../../../core/words/en/zoom.js';

/** What the buttons of a zoom do. */
export type ZoomAct = 'in' | 'out' | 'back' | 'on' | 'reset';

const icon = (drawing: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;

const glass = svg`<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>`;
const ICONS: Readonly<Record<'in' | 'out' | 'left' | 'right' | 'reset', SVGTemplateResult>> = {
  in: icon(svg`${glass}<path d="M8 11h6M11 8v6"/>`),
  out: icon(svg`${glass}<path d="M8 11h6"/>`),
  left: icon(svg`<path d="m14 7-5 5 5 5"/>`),
  right: icon(svg`<path d="m10 7 5 5-5 5"/>`),
  reset: icon(svg`<path d="M4 12h16M8 8l-4 4 4 4M16 8l4 4-4 4"/>`),
};

const KEYS: Readonly<Record<ZoomAct, WordKey>> = {
  in: 'chart.zoom.in',
  out: 'chart.zoom.out',
  back: 'chart.zoom.back',
  on: 'chart.zoom.on',
  reset: 'chart.zoom.reset',
};

/** What the buttons show. */
export interface ZoomButtons {
  readonly language: string;
  readonly rtl: boolean;
  /** Whether less than all is shown; else only zooming in does anything. */
  readonly zoomed: boolean;
  readonly act: (act: ZoomAct) => void;
}

function iconOf(act: ZoomAct, rtl: boolean): SVGTemplateResult {
  if (act === 'back') return ICONS[rtl ? 'right' : 'left'];
  return act === 'on' ? ICONS[rtl ? 'left' : 'right'] : ICONS[act];
}

/** The buttons of a chart that can be zoomed. One that does nothing now keeps its place and the focus. */
export function zoomButtons({language, rtl, zoomed, act}: ZoomButtons): TemplateResult {
  const button = (name: ZoomAct): TemplateResult => {
    const label = word(language, KEYS[name]);
    const idle = name !== 'in' && !zoomed;
    return html`<button
      class="tool"
      part="zoom-button"
      type="button"
      data-act=${name}
      aria-label=${label}
      title=${label}
      aria-disabled=${idle ? 'true' : 'false'}
      @click=${() => (idle ? undefined : act(name))}
    >
      ${iconOf(name, rtl)}
    </button>`;
  };
  return html`<span class="tools" part="zoom" role="group" aria-label=${word(language, 'chart.zoom')}
    >${(['out', 'in', 'back', 'on', 'reset'] as const).map(button)}</span
  >`;
}
