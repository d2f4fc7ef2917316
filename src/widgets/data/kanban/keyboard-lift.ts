import type {BoardHost} from './board-host.js';
import type {BoardVoice} from './board-voice.js';
import type {CardLift} from './card-lift.js';

const STEPS: Readonly<Record<string, readonly [across: -1 | 0 | 1, down: -1 | 0 | 1]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Keys that would scroll the page away from the card in the hand. */
const HELD: readonly string[] = ['Escape', 'Home', 'End', 'PageUp', 'PageDown'];

/** Moves the lifted card by keys: arrows to and fro, Enter and Space let it down, Escape takes it back. */
export class KeyboardLift {
  readonly #host: BoardHost;
  readonly #lift: CardLift;
  readonly #voice: BoardVoice;
  #key?: string;

  constructor(host: BoardHost, lift: CardLift, voice: BoardVoice) {
    this.#host = host;
    this.#lift = lift;
    this.#voice = voice;
  }

  /** Whether a card was lifted by a key, and still is. */
  get isOn(): boolean {
    return this.#key !== undefined && this.#lift.key === this.#key;
  }

  begin(key: string): void {
    if (!this.#lift.begin(key)) return;
    this.#key = key;
    this.#voice.lifted(key);
  }

  /** Takes a key while a card is lifted; true where it is used. */
  handleKey({key, repeat}: KeyboardEvent): boolean {
    if (key === 'Enter' || key === ' ') {
      if (!repeat) this.#end(() => this.#lift.drop());
      return true;
    }
    if (key === 'Escape') this.#end(() => this.#lift.cancel());
    else if (STEPS[key]) void this.#step(...STEPS[key]);
    // Tab goes on, and the card goes back.
    return key in STEPS || HELD.includes(key);
  }

  /** The focus has gone elsewhere: who has lifted the card has gone on. */
  cancel(): void {
    if (this.isOn) this.#end(() => this.#lift.cancel());
  }

  #end(act: () => void): void {
    this.#key = undefined;
    act();
  }

  async #step(across: -1 | 0 | 1, down: -1 | 0 | 1): Promise<void> {
    const {model, element} = this.#host;
    const key = this.#key ?? '';
    const place = model.placeOf(key);
    if (!place) return;
    const {columns} = model;
    const at = columns.findIndex(({id}) => id === place.columnId);
    const column = columns[at + (element.matches(':dir(rtl)') ? -across : across)];
    const count = (column?.cards.length ?? 0) - (across === 0 ? 1 : 0);
    const index = Math.max(0, Math.min(place.index + down, count));
    if (!column || !this.#lift.aim({columnId: column.id, index})) return;
    await element.updateComplete;
    this.#host.reveal(key);
    this.#voice.place(key);
  }
}
