import {moveCursor} from './chart-cursor.js';
import {countOf, type ChartModel, type PointAt} from './chart-model.js';

/** What the gaze needs of its chart. */
export interface GazeHost {
  model(): ChartModel | undefined;
  rtl(): boolean;
  /** The series that show. */
  shown(): readonly number[];
  /** The point that is drawn nearest to a place on the screen. */
  pointAt(event: PointerEvent): PointAt | undefined;
  select(point: PointAt): void;
  changed(): void;
}

/**
 * The point of a chart that somebody looks at: with the pointer, or reading with the keyboard. What is read stays what
 * it is while the data moves; what is gone gives way to its neighbour.
 */
export class ChartGaze {
  readonly #host: GazeHost;
  #read?: PointAt;
  #key?: string;
  #reading = false;
  #hover?: PointAt;
  /** Whether the focus that comes next is a pointer's doing. */
  #isPointed = false;

  constructor(host: GazeHost) {
    this.#host = host;
  }

  /** The point that is looked at, if any. */
  get point(): PointAt | undefined {
    return this.#hover ?? this.active;
  }

  /** The point that the keyboard is at, while it is. */
  get active(): PointAt | undefined {
    return this.#reading ? this.#read : undefined;
  }

  /** Finds the points again in data that has changed. */
  follow(model: ChartModel): void {
    const {series, index} = this.#hover ?? {series: 0, index: 0};
    if (this.#hover && index >= countOf(model, series)) this.#hover = undefined;
    if (this.#read) this.#followRead(model, this.#read);
  }

  leave(): void {
    this.#hover = undefined;
  }

  /** Nothing is read until a key asks for it: what takes the focus now was pressed by a pointer. */
  rest(): void {
    this.#reading = false;
    this.#isPointed = true;
  }

  readonly handleFocus = (): void => {
    this.#reading = !this.#isPointed;
    this.#isPointed = false;
    if (!this.#read) this.#set({series: this.#host.shown()[0] ?? 0, index: 0});
    this.#host.changed();
  };

  readonly handleBlur = (): void => {
    this.#reading = false;
    this.#isPointed = false;
    this.#host.changed();
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#act(event.key)) return;
    event.preventDefault();
    this.#host.changed();
  };

  readonly handlePointer = (event: PointerEvent): void => {
    const next = this.#host.pointAt(event);
    if (event.type === 'pointerdown') this.rest();
    else if (next?.series === this.#hover?.series && next?.index === this.#hover?.index) return;
    this.#hover = next;
    this.#host.changed();
  };

  readonly handleLeave = (): void => {
    this.leave();
    this.#isPointed = false;
    this.#host.changed();
  };

  readonly handleClick = (): void => {
    if (this.#hover) this.#host.select(this.#hover);
  };

  /** Does what a key asks for; false for a key that asks for nothing here. */
  #act(key: string): boolean {
    if (key === 'Enter' || key === ' ') {
      if (this.active) this.#host.select(this.active);
      return this.active !== undefined;
    }
    if (key === 'Escape') return this.#escape();
    const model = this.#host.model();
    const shown = this.#host.shown();
    if (!model) return false;
    const ground = {shown, count: (at: number) => countOf(model, at), rtl: this.#host.rtl()};
    const from = this.#read ?? {series: shown[0] ?? 0, index: 0};
    const next = moveCursor(from, key, ground);
    if (!next) return false;
    // After Escape the first arrow goes back to the point that was left.
    this.#set(this.#reading ? next : from);
    this.#reading = true;
    this.#hover = undefined;
    return true;
  }

  #escape(): boolean {
    const had = this.point !== undefined;
    this.#reading = false;
    this.#hover = undefined;
    return had;
  }

  #set(point: PointAt): void {
    this.#read = point;
    this.#key = this.#host.model()?.keys?.[point.index];
  }

  #followRead(model: ChartModel, {series, index}: PointAt): void {
    const count = countOf(model, series);
    if (count === 0) {
      this.#read = undefined;
      return;
    }
    const moved = model.keys && this.#key !== undefined ? Math.max(model.keys.indexOf(this.#key), 0) : index;
    this.#read = {series, index: Math.min(moved, count - 1)};
    this.#key = model.keys?.[this.#read.index];
  }
}
