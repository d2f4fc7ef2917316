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

  constructor(host: Host) {
    this.#host = host;
    this.#group = new GroupLink(host);
    host.addController(this);
  }

  hostConnected(): void {
    void this.send();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Sends the range as it is now. */
  async send(): Promise<void> {
    if (!this.#host.filterGroup) return this.hostDisconnected();
    const {rangeOffer, whileItMoves} = await import('./range-offer.js');
    const {value, field, name} = this.#host;
    await this.#group.offer(rangeOffer({key: name || field || 'range', ...(value && {value}), ...(field && {field})}));
    this.hostDisconnected();
    // Without a field it is the sources that it fills which are read again.
    if (value && field && this.#host.isConnected) this.#stop = whileItMoves(value, () => void this.send());
  }
}
