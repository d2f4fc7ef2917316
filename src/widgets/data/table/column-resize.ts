import {html, type TemplateResult} from 'lit';
import {directionOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import {leastOf, MOST} from './column-layout.js';
import type {Column} from './columns.js';
import '../../../core/words/en/columns.js';

/** What a handle asks of the table. */
export interface ResizeHost {
  readonly language: string;
  widthOf(column: Column): number;
  fitting(column: Column): number;
  /** Draws a width; nothing is told of it. */
  preview(column: Column, width: number | undefined): void;
  /** A user has given a width. */
  resize(column: Column, width: number): void;
}

/** How far one press of an arrow key goes, in px, and one with Shift. */
const STEP = 10;
const LEAP = 50;

/** The edge of a header that makes its column wider and narrower. */
export function renderHandle(column: Column, host: ResizeHost): TemplateResult {
  const least = leastOf(column);
  const name = word(host.language, 'column.resize', {name: column.label || column.field});
  // The width is measured when somebody comes to the handle: to ask for each of them with every update lays out the page.
  return html`<span
    class="resize"
    part="resize-handle"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${name}
    aria-valuemin=${least}
    aria-valuemax=${MOST}
    aria-valuenow=${least}
    @focus=${(event: Event) => sayWidth(event.currentTarget as HTMLElement, host.widthOf(column), host.language)}
    @keydown=${(event: KeyboardEvent) => pressKey(event, column, host)}
    @pointerdown=${(event: PointerEvent) => startDrag(event, column, host)}
    @dblclick=${() => host.resize(column, host.fitting(column))}
    @click=${(event: Event) => event.stopPropagation()}
  ></span>`;
}

function sayWidth(handle: HTMLElement, width: number, language: string): void {
  handle.ariaValueNow = String(width);
  handle.ariaValueText = word(language, 'column.pixels', {count: width});
}

const isTurned = (handle: Element): boolean => directionOf(handle) === 'rtl';

const within = (column: Column, width: number): number => Math.round(Math.min(MOST, Math.max(leastOf(column), width)));

function pressKey(event: KeyboardEvent, column: Column, host: ResizeHost): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const handle = event.currentTarget as HTMLElement;
  const width = widthAfter(event, column, host, isTurned(handle));
  if (width === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const next = within(column, width);
  host.resize(column, next);
  sayWidth(handle, next, host.language);
}

function widthAfter(
  {key, shiftKey}: KeyboardEvent,
  column: Column,
  host: ResizeHost,
  turned: boolean,
): number | undefined {
  const step = (shiftKey ? LEAP : STEP) * (turned ? -1 : 1);
  if (key === 'ArrowRight') return host.widthOf(column) + step;
  if (key === 'ArrowLeft') return host.widthOf(column) - step;
  if (key === 'Home') return leastOf(column);
  if (key === 'End') return MOST;
  return key === 'Enter' ? host.fitting(column) : undefined;
}

function startDrag(event: PointerEvent, column: Column, host: ResizeHost): void {
  if (event.button !== 0) return;
  // Neither a sort nor the start of a selection of text.
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget as HTMLElement;
  handle.focus({preventScroll: true});
  handle.setPointerCapture(event.pointerId);
  const sign = isTurned(handle) ? -1 : 1;
  const first = host.widthOf(column);
  let width = first;
  const gone = new AbortController();
  const listen = (type: string, act: (event: never) => void): void =>
    handle.addEventListener(type, act as EventListener, {signal: gone.signal});
  const end = (isKept: boolean): void => {
    gone.abort();
    handle.removeAttribute('data-dragged');
    if (isKept && width !== first) host.resize(column, width);
    else host.preview(column, undefined);
    sayWidth(handle, host.widthOf(column), host.language);
  };
  handle.setAttribute('data-dragged', '');
  listen('pointermove', ({clientX}: PointerEvent) => {
    width = within(column, first + (clientX - event.clientX) * sign);
    if (width !== first) host.preview(column, width);
  });
  listen('pointerup', () => end(true));
  listen('pointercancel', () => end(false));
  listen('lostpointercapture', () => end(false));
  listen('keydown', (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.stopPropagation();
    end(false);
  });
}
