import type {TemplateResult} from 'lit';
import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {axisMoment, unitOf} from './axis-moment.js';
import {hasAxis, type PointAt} from './chart-model.js';
import type {ChartCanvas} from './chart-canvas.js';
import type {ChartSpec} from './chart-spec.js';
import {domainOf, placeOfPoint, pointsWithin, type Span} from './chart-span.js';
import {ChartWindow} from './chart-window.js';
import type {ChartWriter} from './chart-words.js';
import {rangeConditions} from './range-conditions.js';
import {zoomButtons, type ZoomAct} from './zoom-buttons.js';
import '../../../core/words/en/chart.js';
import '../../../core/words/en/zoom.js';

/** What a zoom needs of its chart. */
export interface ZoomHost {
  readonly element: HTMLElement;
  readonly canvas: ChartCanvas;
  spec(): ChartSpec | undefined;
  writer(): ChartWriter | undefined;
  /** The point that the keyboard is at. */
  read(): PointAt | undefined;
  /** The place along x of a point that is drawn. */
  placeAt(drawn: number): number;
  /** Nobody looks at a point any more. */
  leave(): void;
  changed(): void;
}

/** How much closer one step comes. */
const STEP = 0.5;

/**
 * What part of a chart is looked at, and what part is marked. A marked stretch filters the group of the chart, where
 * it has one, and is zoomed to where not. Loaded with the first chart that can be zoomed or filters.
 */
export class ChartZoom {
  readonly host: ZoomHost;
  readonly #window = new ChartWindow();
  #mark?: Span;

  constructor(host: ZoomHost) {
    this.host = host;
  }

  /** What is looked at; undefined for all. */
  get span(): Span | undefined {
    return this.#window.span;
  }

  /** What is marked and not yet selected. */
  get mark(): Span | undefined {
    return this.#mark;
  }

  /** Whether a stretch can be marked. */
  get canMark(): boolean {
    return this.canZoom || this.#canFilter;
  }

  get canZoom(): boolean {
    const {zoomable, model, type} = this.host.spec() ?? {};
    return Boolean(zoomable && type && hasAxis(type) && model && domainOf(model));
  }

  get #canFilter(): boolean {
    const {pick, model, type} = this.host.spec() ?? {};
    return Boolean(pick && type && hasAxis(type) && model?.fields?.x !== undefined && domainOf(model));
  }

  /** Finds what is looked at again in data that has changed. */
  follow(spec: ChartSpec): void {
    if (spec.zoomable && hasAxis(spec.type)) this.#window.follow(spec.model);
    else this.#window.show(spec.model, undefined);
  }

  /** Does what a button, a key or a command asks for, and says what is looked at now. */
  act(act: ZoomAct): void {
    const {model} = this.host.spec() ?? {};
    if (!model || !this.canZoom) return;
    const read = this.host.read();
    const around = read && placeOfPoint(model, read);
    const moved = {
      in: () => this.#window.zoom(model, STEP, around),
      out: () => this.#window.zoom(model, 1 / STEP, around),
      back: () => this.#window.pan(model, -0.5),
      on: () => this.#window.pan(model, 0.5),
      reset: () => this.#window.show(model, undefined),
    }[act]();
    if (!moved) return;
    this.#tell();
    this.#say();
  }

  /** Looks at so many times as much, around a place. */
  zoom(times: number, around: number | undefined): void {
    const {model} = this.host.spec() ?? {};
    if (model && this.canZoom && this.#window.zoom(model, times, around)) this.#tell();
  }

  /** Looks at where a span lies that is shifted by this much. */
  move(span: Span, by: number): void {
    const {model} = this.host.spec() ?? {};
    if (model && by !== 0 && this.#window.move(model, span, by)) this.#tell();
  }

  /** Brings a point into sight that the keyboard has come to. */
  reveal(point: PointAt): void {
    const {model} = this.host.spec() ?? {};
    if (model && this.#window.reveal(model, placeOfPoint(model, point))) this.#tell();
  }

  /** Marks from one place to another; undefined drops the mark. */
  marks(from: number | undefined, to = from): void {
    this.#mark =
      from === undefined || to === undefined ? undefined : {from: Math.min(from, to), to: Math.max(from, to)};
    this.host.changed();
  }

  /** Says what is marked. */
  sayMark(): void {
    const {language} = this.host.spec() ?? {};
    if (language && this.#mark) say(word(language, 'chart.marked', this.#ends(this.#mark)));
  }

  /** Takes the mark as what was meant: filters by it, else looks at it. */
  select(): void {
    const mark = this.#mark;
    const {model, pick, language = 'en'} = this.host.spec() ?? {};
    this.#mark = undefined;
    this.host.changed();
    if (!mark || !model) return;
    if (this.#canFilter) {
      const conditions = rangeConditions(model, mark);
      if (conditions.length > 0)
        pick?.({span: mark, conditions, label: word(language, 'chart.stretch', this.#ends(mark))});
    } else if (mark.to > mark.from && this.#window.show(model, mark)) {
      this.#tell();
      this.#say();
    }
  }

  /** The buttons; undefined where nothing can be zoomed. */
  render({language, rtl}: ChartSpec): TemplateResult | undefined {
    if (!this.canZoom) return undefined;
    return zoomButtons({language, rtl, zoomed: this.span !== undefined, act: (act) => this.act(act)});
  }

  /** The description of what is looked at; empty for all. */
  words(): string {
    const {language} = this.host.spec() ?? {};
    return this.span && language ? `${word(language, 'chart.zoomed', this.#ends(this.span))}.` : '';
  }

  // The ends as the reader knows them: the points within, or, where there are none, the bare moments.
  #ends(span: Span): {readonly from: string; readonly to: string} {
    const {model, language = 'en'} = this.host.spec() ?? {};
    const writer = this.host.writer();
    if (!model || !writer) return {from: '', to: ''};
    if (model.axis === 'number') return {from: writer.place(span.from), to: writer.place(span.to)};
    const places = model.series.some(({xs}) => xs) ? undefined : pointsWithin(model, span);
    if (places) return {from: writer.label(places.from), to: writer.label(places.to)};
    const unit = model.times ? unitOf(model.times) : 'datetime';
    return {from: axisMoment(span.from, unit, language), to: axisMoment(span.to, unit, language)};
  }

  #tell(): void {
    const {model} = this.host.spec() ?? {};
    const {span} = this;
    const value = (place: number): unknown => (model?.axis === 'category' ? model.labels[place] : place);
    this.host.changed();
    emit(this.host.element, 'zoom-change', {
      detail: {from: span ? value(span.from) : null, to: span ? value(span.to) : null},
    });
  }

  #say(): void {
    const {language = 'en'} = this.host.spec() ?? {};
    say(this.words() || word(language, 'chart.zoom.all'));
  }
}
