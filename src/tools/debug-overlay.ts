import {html, nothing, render, type TemplateResult} from 'lit';
import type {WidgetElement} from '../core/widget-element.js';
import {bringAskedTools, countsAlone} from './asked-tools.js';
import {debugOverlayStyles} from './debug-overlay.styles.js';
import {factsOf, meterOf, type DebugFacts} from './debug-facts.js';

/** Milliseconds between two looks at what changes without a render, such as the age of the last message. */
const REFRESH = 1000;

const overlays = new Map<WidgetElement, DebugOverlay>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Draws or removes the overlay of a widget, as its `debug-mode` and its place in the page say. */
export function syncDebugOverlay(widget: WidgetElement): void {
  bringAskedTools();
  const wanted = widget.debugMode === true && widget.isConnected && !countsAlone();
  if (wanted && !overlays.has(widget)) overlays.set(widget, new DebugOverlay(widget));
  else if (!wanted) remove(widget);
  watchAges();
}

function remove(widget: WidgetElement): void {
  overlays.get(widget)?.close();
  overlays.delete(widget);
}

// One timer for the page, and none when nobody looks.
function watchAges(): void {
  if (overlays.size > 0) timer ??= setInterval(redrawAll, REFRESH);
  else {
    clearInterval(timer);
    timer = undefined;
  }
}

function redrawAll(): void {
  for (const [widget, overlay] of overlays) {
    if (widget.isConnected) overlay.draw();
    else remove(widget);
  }
  watchAges();
}

class DebugOverlay {
  readonly #widget: WidgetElement;
  readonly #place = document.createElement('div');

  constructor(widget: WidgetElement) {
    this.#widget = widget;
    this.#place.className = 'widget-state widget-debug';
    const root = widget.shadowRoot;
    if (!root) return;
    const {styleSheet} = debugOverlayStyles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    root.prepend(this.#place);
    meterOf(widget);
    widget.addController(this);
    this.draw();
  }

  hostUpdated(): void {
    this.draw();
  }

  close(): void {
    this.#widget.removeController(this);
    this.#place.remove();
    const root = this.#widget.shadowRoot;
    if (root)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== debugOverlayStyles.styleSheet);
  }

  draw(): void {
    render(overlayTemplate(factsOf(this.#widget), isInside(this.#widget)), this.#place);
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s ago`;

/** Whether a widget is drawn by another. */
function isInside(widget: WidgetElement): boolean {
  const root = widget.getRootNode();
  return root instanceof ShadowRoot && 'debugMode' in root.host;
}

function overlayTemplate(facts: DebugFacts, inside: boolean): TemplateResult {
  const {name, mode, state, error} = facts;
  return html`<details class="debug" ?data-error=${error} ?data-inside=${inside}>
    <summary>${name} · ${state ?? mode}</summary>
    <dl>
      ${line('Mode', mode)} ${line('Source', facts.source)} ${line('Provider', facts.provider)} ${line('State', state)}
      ${line('Connection', facts.connection)} ${line('Tab', facts.tab)} ${line('Last message', facts.message)}
      ${line('Age', facts.age === undefined ? undefined : seconds(facts.age))}
      ${line('Renders', `${facts.renders}, the last in ${facts.renderTime.toFixed(2)} ms`)} ${line('Error', error)}
      ${facts.warnings.map((warning) => line('Warning', warning))}
      ${facts.lines.map(([term, text]) => line(term, text))}
    </dl>
  </details>`;
}

const line = (term: string, text: string | undefined): TemplateResult | typeof nothing =>
  text === undefined
    ? nothing
    : html`<dt>${term}</dt>
        <dd class=${term.toLowerCase()}>${text}</dd>`;
