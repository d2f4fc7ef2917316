import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {fallbackChain, onWords} from './words.js';
import {isLanguage} from '../format/intl.js';

/** The direction of text. */
export type Direction = 'ltr' | 'rtl';

const valid = new Map<string, boolean>();

function isKnownLanguage(tag: string): boolean {
  const known = valid.get(tag);
  if (known !== undefined) return known;
  const answer = isLanguage(tag);
  if (valid.size < 500) valid.set(tag, answer);
  return answer;
}

/** The language of the reader's browser; `en` where there is none, or one by a name that is none, such as `C`. */
function browserLanguage(): string {
  const tag = typeof navigator === 'undefined' ? '' : navigator.language;
  return isKnownLanguage(tag) ? tag : 'en';
}

const elementOf = (node: Node): Element | null =>
  node.nodeType === 1 ? (node as Element) : (node.parentElement ?? hostOf(node));

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/**
 * The language at a place of the page: the nearest `lang` above it, through shadow roots, then that of `<html>`, then
 * the browser's. An empty or malformed `lang` counts as none.
 */
export function languageOf(node: Node): string {
  let element = elementOf(node);
  while (element) {
    const holder: Element | null = element.closest('[lang]');
    if (!holder) {
      element = hostOf(element);
      continue;
    }
    const tag = holder.getAttribute('lang') ?? '';
    if (isKnownLanguage(tag)) return tag;
    element = holder.parentElement ?? hostOf(holder);
  }
  const page = node.ownerDocument?.documentElement.lang ?? '';
  return isKnownLanguage(page) ? page : browserLanguage();
}

/** The direction of text at a place of the page, `dir="auto"` and shadow roots included. */
export function directionOf(node: Node): Direction {
  return elementOf(node)?.matches(':dir(rtl)') ? 'rtl' : 'ltr';
}

/** The roots from a node up to its document: what has to be watched for a `lang` above it to be noticed. */
function rootsAbove(node: Node): Node[] {
  const roots: Node[] = [];
  for (let at: Node | null = node; at; at = hostOf(at)) roots.push(at.getRootNode());
  return roots;
}

/** Watches `lang` and `dir` for all controllers of the page with one observer, and only while there are any. */
class LanguageWatch {
  readonly #controllers = new Map<LanguageController, readonly Node[]>();
  readonly #roots = new Map<Node, number>();
  #observer?: MutationObserver;
  #stop?: () => void;
  #pruning = false;

  add(controller: LanguageController, node: Node): void {
    const roots = rootsAbove(node);
    if (!this.#controllers.size) this.#start();
    this.#controllers.set(controller, roots);
    for (const root of roots) this.#hold(root);
  }

  remove(controller: LanguageController): void {
    const roots = this.#controllers.get(controller);
    if (!roots) return;
    this.#controllers.delete(controller);
    for (const root of roots) this.#release(root);
    if (!this.#controllers.size) this.#end();
  }

  get size(): number {
    return this.#controllers.size;
  }

  #hold(root: Node): void {
    const count = this.#roots.get(root) ?? 0;
    this.#roots.set(root, count + 1);
    if (!count) this.#observe(root);
  }

  #release(root: Node): void {
    const count = (this.#roots.get(root) ?? 1) - 1;
    if (count) this.#roots.set(root, count);
    else {
      this.#roots.delete(root);
      this.#prune();
    }
  }

  // An observer can't let go of one target: the rest is observed again, once for all that leave in the same task.
  #prune(): void {
    if (this.#pruning) return;
    this.#pruning = true;
    queueMicrotask(() => {
      this.#pruning = false;
      const missed = this.#observer?.takeRecords().length;
      this.#observer?.disconnect();
      if (this.#observer) for (const root of this.#roots.keys()) this.#observe(root);
      if (missed) this.#changed();
    });
  }

  #observe(root: Node): void {
    this.#observer?.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang', 'dir']});
  }

  #start(): void {
    this.#observer = new MutationObserver(this.#changed);
    addEventListener('languagechange', this.#changed);
    this.#stop = onWords((language) => {
      for (const controller of this.#controllers.keys()) controller.termsChanged(language);
    });
  }

  #end(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    removeEventListener('languagechange', this.#changed);
    this.#stop?.();
  }

  readonly #changed = (): void => {
    for (const controller of this.#controllers.keys()) controller.check();
  };
}

const watch = new LanguageWatch();

/** How many controllers listen now; for tests of cleanliness. */
export const watchedLanguages = (): number => watch.size;

/**
 * Gives its host the language and direction of its place on the page, and renders the host again when a `lang` or
 * `dir` above it changes, when it moves under another, or when terms are added to its language.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #language?: string;
  #direction?: Direction;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The language of the host, such as `de-AT`. */
  get language(): string {
    return (this.#language ??= typeof document === 'undefined' ? 'en' : languageOf(this.#host));
  }

  /** The direction of text of the host. */
  get direction(): Direction {
    return (this.#direction ??= typeof document === 'undefined' ? 'ltr' : directionOf(this.#host));
  }

  hostConnected(): void {
    watch.add(this, this.#host);
    this.check();
  }

  hostDisconnected(): void {
    watch.remove(this);
  }

  /** Renders the host again if what it has read is no longer true. */
  check(): void {
    const {language, direction} = {language: this.#language, direction: this.#direction};
    this.#language = undefined;
    this.#direction = undefined;
    const moved = language !== undefined && language !== this.language;
    const turned = direction !== undefined && direction !== this.direction;
    if (moved || turned) this.#host.requestUpdate();
  }

  /** Renders the host again if it speaks the language that has new terms. */
  termsChanged(language: string): void {
    if (this.#language !== undefined && fallbackChain(this.#language).includes(language)) this.#host.requestUpdate();
  }
}
