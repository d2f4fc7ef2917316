import {openModal} from './open-modal.js';

/** How a text is announced. */
export interface AnnounceOptions {
  /** Interrupts what is being read: only for a failed submission, an ended login, a destructive failure. False by default. */
  readonly assertive?: boolean;
  /** Says a text again although it is still in the region; without it, equal texts are said once. False by default. */
  readonly repeat?: boolean;
  /** Who speaks; its next text takes the place of one that still waits. Needed for `every`. */
  readonly source?: object | string;
  /** Milliseconds that pass at least between two texts of one source; no limit by default. The last text wins. */
  readonly every?: number;
  /** The document that is spoken to; the page's own by default. */
  readonly document?: Document;
}

/** Milliseconds after which a text leaves its region. */
const CLEAR_AFTER = 5000;
/** A region that has just come, or moved, is not listened to yet. */
const SETTLE = 150;
/** Milliseconds without a key after which somebody who types is taken to have finished. */
const TYPING = 1000;
/** Texts that may wait in one region; older ones give way. */
const MOST = 20;

type Politeness = 'polite' | 'assertive';

const HIDDEN: Readonly<Record<string, string>> = {
  position: 'absolute',
  'inline-size': '1px',
  'block-size': '1px',
  margin: '-1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

interface Paced {
  text: string;
  assertive: boolean;
  last: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** The two live regions of a document, and what is said through them. */
class Announcer {
  readonly #document: Document;
  readonly #regions: Readonly<Record<Politeness, HTMLElement>>;
  readonly #place: HTMLElement;
  readonly #paced = new Map<object | string, Paced>();
  #settledAt = 0;
  #typedAt = -Infinity;

  constructor(document: Document) {
    this.#document = document;
    this.#regions = {polite: this.#region('polite'), assertive: this.#region('assertive')};
    this.#place = document.createElement('div');
    this.#place.className = 'widget-announcer';
    for (const [name, value] of Object.entries(HIDDEN)) this.#place.style.setProperty(name, value);
    this.#place.append(this.#regions.polite, this.#regions.assertive);
    document.addEventListener('input', this.#handleInput, {capture: true, passive: true});
  }

  /** Puts the regions where they are heard: into the open modal dialog, for the page around it is mute, else the body. */
  settle(): void {
    const home = openModal(this.#document) ?? this.#document.body;
    if (this.#place.parentNode === home) return;
    home.append(this.#place);
    this.#settledAt = performance.now() + SETTLE;
  }

  say(text: string, {assertive = false, repeat = false, source, every}: AnnounceOptions): void {
    if (!text.trim()) return;
    if (source !== undefined && every !== undefined) this.#pace(source, text, assertive, every);
    else this.#write(text, assertive ? 'assertive' : 'polite', repeat);
  }

  /** How many texts still wait for their time. */
  get waiting(): number {
    return [...this.#paced.values()].filter(({timer}) => timer !== undefined).length;
  }

  #region(politeness: Politeness): HTMLElement {
    const region = this.#document.createElement('div');
    region.setAttribute('aria-live', politeness);
    region.setAttribute('aria-atomic', 'false');
    region.setAttribute('aria-relevant', 'additions text');
    return region;
  }

  #pace(source: object | string, text: string, assertive: boolean, every: number): void {
    const paced = this.#paced.get(source) ?? {text, assertive, last: -Infinity};
    paced.text = text;
    paced.assertive = assertive;
    this.#paced.set(source, paced);
    const due = Math.max(0, paced.last + every - performance.now());
    paced.timer ??= setTimeout(() => this.#release(source, every), due);
  }

  // Nobody hears a hidden page, so its texts are dropped; who types would lose the thread, so the newest waits.
  #release(source: object | string, every: number): void {
    const paced = this.#paced.get(source);
    if (!paced) return;
    if (this.#document.hidden) {
      this.#paced.delete(source);
      return;
    }
    if (this.#isTyping()) {
      paced.timer = setTimeout(() => this.#release(source, every), TYPING);
      return;
    }
    paced.timer = undefined;
    paced.last = performance.now();
    this.#write(paced.text, paced.assertive ? 'assertive' : 'polite', false);
    setTimeout(() => this.#forget(source, paced), every);
  }

  #forget(source: object | string, paced: Paced): void {
    if (paced.timer === undefined && this.#paced.get(source) === paced) this.#paced.delete(source);
  }

  #isTyping(): boolean {
    return performance.now() - this.#typedAt < TYPING;
  }

  readonly #handleInput = (): void => {
    this.#typedAt = performance.now();
  };

  #write(text: string, politeness: Politeness, repeat: boolean): void {
    this.settle();
    const delay = this.#settledAt - performance.now();
    if (delay > 0) setTimeout(() => this.#add(text, politeness, repeat), delay);
    else this.#add(text, politeness, repeat);
  }

  #add(text: string, politeness: Politeness, repeat: boolean): void {
    const region = this.#regions[politeness];
    const same = [...region.children].some((line) => line.textContent?.trim() === text.trim());
    if (same && !repeat) return;
    const line = this.#document.createElement('div');
    // A reader takes equal texts for one: the no-break space makes a wanted repetition another.
    line.textContent = same ? `${text}\u00a0` : text;
    region.append(line);
    while (region.childElementCount > MOST) region.firstElementChild?.remove();
    setTimeout(() => line.remove(), CLEAR_AFTER);
  }
}

const announcers = new WeakMap<Document, Announcer>();

function announcerOf(document: Document): Announcer {
  const present = announcers.get(document);
  if (present) return present;
  const made = new Announcer(document);
  announcers.set(document, made);
  return made;
}

/**
 * Puts the page's two live regions in place, empty. A reader listens only to regions that were there before their text,
 * so a widget that will announce something calls this when it connects.
 */
export function prepareAnnouncer(page: Document = document): void {
  if (page.body) announcerOf(page).settle();
}

/**
 * Says a text to users of screen readers without moving the focus: politely, or at once with `assertive`. Equal texts
 * are said once; the text leaves the page after five seconds. With `source` and `every` a stream of texts is thinned to
 * the last one in each interval, and waits while somebody types; a hidden page gets none.
 */
export function announce(text: string, options: AnnounceOptions = {}): void {
  const page = options.document ?? document;
  if (page.body) announcerOf(page).say(text, options);
}

/** How many texts wait for their time; for tests of cleanliness. */
export const waitingAnnouncements = (page: Document = document): number => announcers.get(page)?.waiting ?? 0;
