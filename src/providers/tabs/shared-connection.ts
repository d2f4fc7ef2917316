import type {Environment, Json, JsonRecord, TabRole} from '../../data/types.js';
import type {KeptConnection} from '../live/kept-connection.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import {TabElection} from './tab-election.js';
import {TabLeader} from './tab-leader.js';
import {TabPost} from './tab-post.js';
import type {Told, Want, Word} from './tab-words.js';

export interface SharedOptions {
  readonly environment: Environment;
  readonly listener: ConnectionListener;
  /** Makes a connection of this tab's own. */
  connect(listener: ConnectionListener): KeptConnection;
  /** What all tabs have in common that may share one connection; undefined where this tab may not. */
  group(): string | undefined;
  /** Takes the answer to a message that another tab sent for this one. */
  reply?(frame: JsonRecord): void;
}

const NONE: ReadonlySet<string> = new Set();
/** So often a tab takes the lead to have what it missed, within so many milliseconds; then it reads anew. */
const CATCH_UP = {most: 5, within: 5000};

/**
 * A connection that all tabs of an origin share: one tab holds it, the others are told by a channel. Which one does is of no
 * concern to whoever uses it: another leader is a reconnect with positions. Where a tab can't share, it has its own.
 */
export class SharedConnection implements KeptConnection {
  #options: SharedOptions;
  #topics: Topics = new Map();
  #held = false;
  #election: TabElection | undefined;
  #leader: TabLeader | undefined;
  #alone: KeptConnection | undefined;
  #list = 0;
  /** What the leader says is about the list that this tab has given it last. */
  #begun = false;
  #heard: number | undefined;
  #live = false;
  #everLive = false;
  #catchUps: number[] = [];
  #insist = false;
  #asleep = false;
  #closed = false;
  #stops: (() => void)[] = [];

  constructor(options: SharedOptions) {
    this.#options = options;
  }

  get role(): TabRole | undefined {
    if (this.#alone) return 'alone';
    if (this.#leader) return 'leader';
    return this.#election?.leader && 'follower';
  }

  set(topics: Topics, again: ReadonlySet<string> = NONE): void {
    this.#topics = topics;
    this.#change(again);
  }

  hold(held: boolean): void {
    this.#held = held;
    this.#change(NONE);
  }

  send(message: Json): boolean {
    if (this.#alone) return this.#alone.send(message);
    if (this.#leader && this.#election) return this.#leader.send(this.#election.id, message);
    const to = this.#election?.leader?.id;
    if (!to || !this.#live) return false;
    this.#election?.say({t: 'send', message}, to);
    return true;
  }

  route(frame: JsonRecord): boolean {
    this.#leader?.reply(frame);
    return this.#leader !== undefined;
  }

  restart(): void {
    if (this.#closed || !this.#wanted) return;
    this.#leave();
    this.#join();
  }

  close(): void {
    this.#rest();
    this.#closed = true;
  }

  get #wanted(): boolean {
    return this.#topics.size > 0 || this.#held;
  }

  #change(again: ReadonlySet<string>): void {
    if (this.#closed) return;
    if (!this.#wanted) this.#rest();
    else if (this.#alone) this.#serveAlone(again);
    else if (this.#election) this.#ask({again});
    else if (!this.#asleep) this.#join();
  }

  /** Nobody listens: the tab takes no part, and holds nothing. */
  #rest(): void {
    this.#leave();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#asleep = false;
    this.#everLive = false;
  }

  #join(): void {
    const {environment, group} = this.#options;
    const name = group();
    if (name === undefined) return this.#goAlone();
    if (this.#stops.length === 0) this.#stops = this.#listen();
    this.#tellBreak();
    const election = new TabElection(environment, name, {
      lead: (after) => this.#lead(election, after),
      deposed: () => this.#dropLead(),
      follow: () => this.#follow(),
      hear: (from, word) => this.#hear(from, word),
      refused: () => this.#goAlone(),
    });
    this.#election = election;
    election.join();
  }

  #leave(): void {
    this.#live = false;
    this.#begun = false;
    this.#dropLeader();
    this.#election?.leave();
    this.#election = undefined;
    this.#alone?.close();
    this.#alone = undefined;
  }

  #goAlone(): void {
    this.#leave();
    this.#alone = this.#options.connect(this.#options.listener);
    this.#serveAlone(NONE);
  }

  #serveAlone(again: ReadonlySet<string>): void {
    this.#alone?.hold(this.#held);
    this.#alone?.set(this.#topics, again);
  }

  #lead(election: TabElection, after: boolean): void {
    const {environment, connect} = this.#options;
    this.#live = false;
    const post = new TabPost(election, (told) => this.#take(told));
    this.#leader = new TabLeader({
      environment,
      connect,
      gather: after,
      tell: (to, told) => post.tell(to, told),
      ended: (told) => this.#end(told),
    });
    this.#ask({fresh: true});
  }

  #dropLeader(): void {
    this.#leader?.close();
    this.#leader = undefined;
  }

  #dropLead(): void {
    this.#dropLeader();
    this.#tellBreak();
  }

  #follow(): void {
    this.#heard = undefined;
    this.#tellBreak();
    this.#ask({fresh: true});
  }

  /** The connection is over for good; the next tab may try for itself. */
  #end(told: Told): void {
    this.#leave();
    this.#everLive = false;
    this.#pass(told);
  }

  #tellBreak(): void {
    const {environment, listener} = this.#options;
    this.#live = false;
    this.#begun = false;
    listener.status(this.#everLive ? 'reconnecting' : environment.online ? 'connecting' : 'offline');
  }

  #ask({again = NONE, fresh = false}: {again?: ReadonlySet<string>; fresh?: boolean}): void {
    const election = this.#election;
    if (!election) return;
    if (fresh) {
      this.#list++;
      this.#begun = false;
    }
    const want: Want = {
      t: 'want',
      list: this.#list,
      topics: [...this.#topics],
      again: [...again],
      held: this.#held,
      fresh,
      insist: this.#insist,
    };
    if (this.#leader) this.#leader.want(election.id, want);
    else if (election.leader) election.say(want, election.leader.id);
  }

  #hear(from: string, word: Word): void {
    const election = this.#election;
    if (word.t === 'tell') this.#told(from, word);
    else if (!election || !this.#leader) return;
    else if (word.t === 'bye') this.#leader.drop(from);
    else if (word.t === 'send') this.#leader.send(from, word.message);
    else if (word.t === 'want' && this.#leader.want(from, word)) this.#expect(from, this.#leader);
  }

  /** A tab that crashes says nothing. */
  #expect(id: string, leader: TabLeader): void {
    this.#election?.whenGone(id, leader.gone, () => leader.drop(id));
  }

  #told(from: string, {term, n, items}: Extract<Word, {t: 'tell'}>): void {
    const {id, leader} = this.#election ?? {};
    if (this.#leader || leader?.id !== from || leader.term !== term) return;
    const isGap = this.#heard !== undefined && n !== this.#heard + 1;
    this.#heard = n;
    // Something did not arrive: what this tab has is told anew from where it is.
    if (isGap) this.#ask({fresh: true});
    for (const [to, told] of items) if (to === '*' || to.includes(id!)) this.#take(told);
  }

  #take(told: Told): void {
    if (told[0] === 'begin') this.#begun = told[1] === this.#list;
    else if (this.#begun) this.#pass(told);
  }

  #pass(told: Told): void {
    const {listener, reply} = this.#options;
    if (told[0] === 'open') listener.open(told[1], told[2], told[3]);
    else if (told[0] === 'message') listener.message(told[1]);
    else if (told[0] === 'reached') listener.reached(told[1]);
    else if (told[0] === 'fail') listener.fail(told[1], told[2]);
    else if (told[0] === 'done') listener.done(told[1]);
    else if (told[0] === 'reply') reply?.(told[1]);
    else if (told[0] === 'full') this.#goAlone();
    else if (told[0] === 'behind') this.#catchUp();
    else if (told[0] === 'status') this.#state(told);
  }

  #state([, status, until, cause, topic]: Extract<Told, readonly ['status', ...unknown[]]>): void {
    this.#live = status === 'live';
    if (this.#live) this.#everLive = true;
    // A new leader connects for the first time, and this tab does not.
    const isAgain = status === 'connecting' && this.#everLive;
    this.#options.listener.status(isAgain ? 'reconnecting' : status, until, cause, topic);
  }

  /** The server has what this tab missed, and gives it to whoever leads from there. */
  #catchUp(): void {
    const now = this.#options.environment.now();
    this.#catchUps = [...this.#catchUps.filter((at) => now - at < CATCH_UP.within), now];
    const canLead = this.#election && !this.#election.leads && this.#catchUps.length <= CATCH_UP.most;
    if (canLead) return this.#election?.takeOver();
    this.#insist = true;
    this.#ask({fresh: true});
    this.#insist = false;
  }

  #listen(): (() => void)[] {
    const {environment} = this.#options;
    return [environment.listen('pagehide', () => this.#sleep()), environment.listen('pageshow', () => this.#rise())];
  }

  /** A page that is kept aside answers nobody and may lead nobody. One with a connection of its own lets that see to it. */
  #sleep(): void {
    if (this.#alone || this.#asleep) return;
    this.#asleep = true;
    this.#leave();
  }

  #rise(): void {
    if (!this.#asleep) return;
    this.#asleep = false;
    if (this.#wanted) this.#join();
  }
}
