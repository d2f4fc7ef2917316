import type {TabElection} from './tab-election.js';
import type {Told} from './tab-words.js';

/** What a leader says to the tabs: to its own at once, to the others all that one task brings as one message. */
export class TabPost {
  #election: TabElection;
  #own: (told: Told) => void;
  #n = 0;
  #waiting: [to: string[] | '*', told: Told][] = [];

  constructor(election: TabElection, own: (told: Told) => void) {
    this.#election = election;
    this.#own = own;
  }

  tell(to: string, told: Told): void {
    if (to !== this.#election.id) this.#add(to, told);
    if (to === '*' || to === this.#election.id) this.#own(told);
  }

  #add(to: string, told: Told): void {
    const last = this.#waiting.at(-1);
    if (to !== '*' && last && last[1] === told && last[0] !== '*') {
      last[0].push(to);
      return;
    }
    if (this.#waiting.length === 0) queueMicrotask(() => this.#flush());
    this.#waiting.push([to === '*' ? to : [to], told]);
  }

  #flush(): void {
    const items = this.#waiting;
    this.#waiting = [];
    if (this.#election.leads) this.#election.say({t: 'tell', term: this.#election.term, n: ++this.#n, items});
  }
}
