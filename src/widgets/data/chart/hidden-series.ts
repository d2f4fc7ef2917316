import {isRound} from './chart-model.js';
import type {ChartSpec} from './chart-spec.js';

type Shown = Pick<ChartSpec, 'type' | 'model'>;

/** The series, or the points of a ring, that somebody switched off. Each is known by its place and its name, so that other data begins with all. */
export class HiddenSeries {
  readonly #hidden = new Set<string>();

  /** The places that are off in what is shown now. */
  places({model, type}: Shown): ReadonlySet<number> {
    const names = isRound(type) ? model.labels.map(String) : model.series.map(({name}) => name);
    return new Set(names.flatMap((name, place) => (this.#hidden.has(`${place}:${name}`) ? [place] : [])));
  }

  /** Switches one off, or on again. */
  toggle({type, model}: Shown, place: number): void {
    const name = isRound(type) ? String(model.labels[place]) : (model.series[place]?.name ?? '');
    const key = `${place}:${name}`;
    if (!this.#hidden.delete(key)) this.#hidden.add(key);
  }
}
