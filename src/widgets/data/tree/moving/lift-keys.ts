import {say} from '../../../../core/say.js';
import {word} from '../../../../core/words.js';
import type {ActingHost} from '../tree-acts.js';
import type {MoveLift} from './move-lift.js';
import '../../../../core/words/en/moving.js';

/** Chooses a place for the lifted node by keys: arrows to and fro, Enter and Space put it there, Escape puts it back. */
export class LiftKeys {
  readonly #host: ActingHost;
  readonly #lift: MoveLift;

  constructor(host: ActingHost, lift: MoveLift) {
    this.#host = host;
    this.#lift = lift;
  }

  /** Takes a key while a node is lifted; true where it is used. */
  handle(event: KeyboardEvent): boolean {
    const {key, repeat} = event;
    if (key === 'Tab') {
      this.#lift.cancel();
      return false;
    }
    if (key === 'Escape') this.#lift.cancel();
    else if (key === 'Enter' || key === ' ') {
      if (!repeat) this.#lift.drop();
    } else this.#step(key);
    // Nothing else is done with a node in the hand.
    return true;
  }

  #step(key: string): void {
    const {gap, plan} = this.#lift;
    if (!gap || !plan) return;
    const inward = this.#host.element.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const outward = inward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const aims = {
      ArrowDown: {...gap, gap: gap.gap + 1},
      ArrowUp: {...gap, gap: gap.gap - 1},
      Home: {gap: 0, depth: 0},
      End: {gap: plan.rows.length, depth: 0},
      [inward]: {...gap, depth: gap.depth + 1},
      [outward]: {...gap, depth: gap.depth - 1},
    };
    const aim = aims[key];
    if (aim && this.#lift.aim(aim)) this.#told();
  }

  #told(): void {
    say(this.#lift.words, {repeat: true});
    const above = this.#lift.plan?.rows[(this.#lift.gap?.gap ?? 0) - 1];
    this.#host.reveal(above === undefined ? 0 : this.#host.model.rows.rowOf(above) + 1);
  }

  /** Says that a node is lifted, and by which keys it goes on. */
  sayLifted(): void {
    const name = this.#host.model.labelOf(this.#lift.node);
    say(word(this.#host.language, 'tree.lifted', {name}), {repeat: true});
  }
}
