import type {BoardHost} from './board-host.js';
import type {CardPlace} from './board-model.js';
import type {Shift} from './shift.js';

/** What becomes of a lift. */
export interface LiftOptions {
  /** The card is let go where it may stay: not where it came from. */
  readonly dropped: (key: string, from: CardPlace, shift: Shift) => void;
  /** The card is back where it was. */
  readonly back: (key: string) => void;
}

export const samePlace = (one: CardPlace | undefined, other: CardPlace | undefined): boolean =>
  one?.columnId === other?.columnId && one?.index === other?.index;

/**
 * The card that is lifted, by the pointer or by a key. It is shown where it would come to stand, whatever the data does
 * meanwhile, and goes back where it was unless it is dropped.
 */
export class CardLift {
  readonly #host: BoardHost;
  readonly #options: LiftOptions;
  #from?: CardPlace;
  #shift?: Shift;

  constructor(host: BoardHost, options: LiftOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The key of the card that is lifted. */
  get key(): string | undefined {
    return this.#shift?.key;
  }

  get shift(): Shift | undefined {
    return this.#shift;
  }

  /** Lifts a card; false where that can't be. */
  begin(key: string): boolean {
    const from = this.#host.model.placeOf(key);
    const shift = from && this.#host.model.shiftOf(key, from);
    if (!from || !shift || this.#shift) return false;
    this.#from = from;
    this.#shift = shift;
    this.#host.element.requestUpdate();
    return true;
  }

  /** Shows the card elsewhere; false where it stands there already. */
  aim(place: CardPlace): boolean {
    const {model, element} = this.#host;
    const {key} = this;
    const now = key === undefined ? undefined : model.placeOf(key);
    const isThere = model.orderField === undefined ? now?.columnId === place.columnId : samePlace(now, place);
    const shift = key === undefined || isThere ? undefined : model.shiftOf(key, place);
    if (!shift) return false;
    this.#shift = shift;
    element.requestUpdate();
    return true;
  }

  drop(): void {
    const {key} = this;
    const [from, shift] = [this.#from, this.#shift];
    const place = key === undefined ? undefined : this.#host.model.placeOf(key);
    this.#end();
    if (key === undefined || !from || !shift) return;
    // Its column may have gone meanwhile.
    if (!place || samePlace(from, place)) this.#options.back(key);
    else this.#options.dropped(key, from, shift);
  }

  cancel(): void {
    const {key} = this;
    this.#end();
    if (key !== undefined) this.#options.back(key);
  }

  /** The card is gone from the data. */
  forget(): void {
    this.#end();
  }

  #end(): void {
    this.#from = this.#shift = undefined;
    this.#host.element.requestUpdate();
  }
}
