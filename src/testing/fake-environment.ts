import {formatUuid} from '../data/environment.js';
import type {Environment, TabChannel} from '../data/types.js';

type PageEvent = Parameters<Environment['listen']>[0];

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly fn: () => void;
}

/** Enough turns for a chain of awaits to end; promises that need a real task are covered by `nextTask`. */
const MICROTASK_TURNS = 12;

/** Waits for one real task of the browser, without a timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** A storage that lives as long as the test. */
function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, String(value)),
  };
}

/** An `Environment` that a test owns: its clock, chance, frames, page and network do what the test says. */
export class FakeEnvironment implements Environment {
  location = 'http://localhost/';
  storage: Storage | undefined = memoryStorage();
  locks: LockManager | undefined;
  /** Answers `fetch`. */
  onFetch: (input: string, init?: RequestInit) => Promise<Response> | Response = () => {
    throw new TypeError('No network in this test: set onFetch.');
  };
  /** Answers `openSocket`. */
  onSocket: (url: string, protocols?: string[]) => WebSocket = () => {
    throw new TypeError('No sockets in this test: set onSocket.');
  };

  /** Answers `openChannel`; there are no other tabs by default. */
  onChannel: (name: string, hear: (message: unknown) => void) => TabChannel | undefined = () => undefined;

  #time: number;
  #seed: number;
  #nextId = 1;
  #visible = true;
  #online = true;
  #timers = new Map<number, Timer>();
  #frames = new Map<number, () => void>();
  #listeners: Record<PageEvent, Set<() => void>> = {
    visibility: new Set(),
    online: new Set(),
    pagehide: new Set(),
    pageshow: new Set(),
  };

  constructor(options: {seed?: number; now?: number} = {}) {
    this.#seed = options.seed ?? 1;
    this.#time = options.now ?? Date.UTC(2026, 0, 1);
  }

  now(): number {
    return this.#time;
  }

  setTimeout(fn: () => void, ms: number): number {
    const id = this.#nextId++;
    this.#timers.set(id, {id, at: this.#time + Math.max(0, Number(ms) || 0), fn});
    return id;
  }

  clearTimeout(id: number): void {
    this.#timers.delete(id);
  }

  /** Mulberry32: the same seed gives the same run. */
  random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  requestFrame(fn: () => void): number {
    const id = this.#nextId++;
    this.#frames.set(id, fn);
    return id;
  }

  cancelFrame(id: number): void {
    this.#frames.delete(id);
  }

  async fetch(input: string, init?: RequestInit): Promise<Response> {
    return this.onFetch(input, init);
  }

  openSocket(url: string, protocols?: string[]): WebSocket {
    return this.onSocket(url, protocols);
  }

  openChannel(name: string, hear: (message: unknown) => void): TabChannel | undefined {
    return this.onChannel(name, hear);
  }

  get visible(): boolean {
    return this.#visible;
  }

  /** Hides or shows the page, and says so. */
  set visible(visible: boolean) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.emit('visibility');
  }

  get online(): boolean {
    return this.#online;
  }

  /** Takes the network away or gives it back, and says so. */
  set online(online: boolean) {
    if (online === this.#online) return;
    this.#online = online;
    this.emit('online');
  }

  listen(event: PageEvent, fn: () => void): () => void {
    this.#listeners[event].add(fn);
    return () => void this.#listeners[event].delete(fn);
  }

  /** Tells every listener of a page event. */
  emit(event: PageEvent): void {
    for (const fn of [...this.#listeners[event]]) fn();
  }

  uuid(): string {
    return formatUuid(Uint8Array.from({length: 16}, () => Math.floor(this.random() * 256)));
  }

  /** What is still held: all zero after everything has left. */
  get pending(): {timers: number; frames: number; listeners: number} {
    const listeners = Object.values(this.#listeners).reduce((sum, set) => sum + set.size, 0);
    return {timers: this.#timers.size, frames: this.#frames.size, listeners};
  }

  /** Moves the clock and runs what falls due, without waiting for promises. */
  tick(ms: number): void {
    const end = this.#time + ms;
    for (let timer = this.#due(end); timer; timer = this.#due(end)) this.#run(timer);
    this.#time = end;
  }

  /** Moves the clock, runs what falls due, and lets promises settle before, between and after. */
  async advance(ms: number): Promise<void> {
    await this.settle();
    const end = this.#time + ms;
    for (let timer = this.#due(end); timer; timer = this.#due(end)) {
      this.#run(timer);
      await this.settle();
    }
    this.#time = end;
    await this.settle();
  }

  /** Lets promises settle, those that need a task of the browser included. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < MICROTASK_TURNS; turn++) await Promise.resolve();
    await nextTask();
    for (let turn = 0; turn < MICROTASK_TURNS; turn++) await Promise.resolve();
  }

  /** Draws one frame: runs what was asked for before it. Tells how many callbacks ran. */
  frame(): number {
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const fn of due) fn();
    return due.length;
  }

  #due(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers.values()) if (timer.at <= end && (!first || timer.at < first.at)) first = timer;
    return first;
  }

  #run(timer: Timer): void {
    this.#timers.delete(timer.id);
    this.#time = Math.max(this.#time, timer.at);
    timer.fn();
  }
}
