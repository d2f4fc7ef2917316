import type {ReactiveController} from 'lit';
import {GroupLink} from '../../../core/group-link.js';

type Host = ConstructorParameters<typeof GroupLink>[0] & {
  readonly value?: string;
  readonly name?: string;
  readonly field?: string;
};

/** Asks the filter group of a picker for what lies within its range, and again as the range moves on with time. */
export class RangeSender implements ReactiveController {
  readonly #host: Host;
  readonly #group: GroupLink;
  #stop?: () => void;
  #sent?: string;

  constructor(host: Host) {
    this.#host = host;
    this.#group = new GroupLink(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.send();
  }

  hostDisconnected(): void {
    this.#sent = undefined;
    this.#rest();
  }

  /** Sends the range, where it is another than the last that was sent. */
  send(): void {
    const {filterGroup, value, field, name} = this.#host;
    const choice = JSON.stringify([filterGroup, value, field, name]);
    // What the others of the group ask is told to a widget as a change of its group.
    if (choice === this.#sent) return;
    this.#sent = choice;
    this.#rest();
    if (filterGroup) this.#ask();
  }

  /** Asks for what lies within the range as it is now. */
  #ask(): void {
    this.#group.offer(
      import('./range-offer.js').then(({rangeOffer, whileItMoves}) => {
        const {value, field, name} = this.#host;
        this.#rest();
        // Without a field it is the sources that it fills which are read again.
        if (value && field && this.#host.isConnected) this.#stop = whileItMoves(value, () => this.#ask());
        return rangeOffer({key: name || field || 'range', ...(value && {value}), ...(field && {field})});
      }),
    );
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
