import {confirm} from '../../../core/confirm.js';
import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';

/** Whether an address is another page than this one; what differs behind `?` or `#` alone is not. */
function isElsewhere(address: string): boolean {
  const {origin, pathname} = new URL(address, document.baseURI);
  return origin !== location.origin || pathname !== location.pathname;
}

/** The link that a click follows in this window. */
function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const isSpecial = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (isSpecial || event.defaultPrevented) return undefined;
  const isLink = (target: EventTarget): target is HTMLAnchorElement =>
    target instanceof HTMLAnchorElement && target.href !== '';
  const link = event.composedPath().find(isLink);
  if (!link || link.hasAttribute('download') || !/^https?:$/.test(link.protocol)) return undefined;
  return !link.target || link.target === '_self' ? link : undefined;
}

/** Asks before the page is left, and leaves when the reader agrees; gives the way to stop. */
export function watchLeaving(unsent: ReadonlySet<Element>, giveUp: () => void): () => void {
  const watch = new LeaveWatch(unsent, giveUp);
  return () => watch.stop();
}

class LeaveWatch {
  readonly #unsent: ReadonlySet<Element>;
  readonly #giveUp: () => void;
  readonly #ended = new AbortController();
  #isAsking = false;

  constructor(unsent: ReadonlySet<Element>, giveUp: () => void) {
    this.#unsent = unsent;
    this.#giveUp = giveUp;
    const {signal} = this.#ended;
    // Before the page's router hears of it, which would go without asking.
    addEventListener('click', this.#handleClick, {capture: true, signal});
    globalThis.navigation?.addEventListener('navigate', this.#handleNavigate, {capture: true, signal});
  }

  stop(): void {
    this.#ended.abort();
  }

  readonly #handleClick = (event: MouseEvent): void => {
    const link = followedLink(event);
    if (link && isElsewhere(link.href)) this.#hold(event, () => link.click());
  };

  readonly #handleNavigate = (event: NavigateEvent): void => {
    const {navigationType, destination} = event;
    // What posts values can't be done again; the browser asks then, as it does before it reads the page again.
    const isOther = event.hashChange || event.downloadRequest !== null || event.formData || navigationType === 'reload';
    if (!event.cancelable || isOther || !isElsewhere(destination.url)) return;
    const {url, key} = destination;
    if (navigationType === 'traverse') this.#hold(event, () => void globalThis.navigation?.traverseTo(key));
    else if (destination.sameDocument) this.#hold(event, () => pushAgain(url, navigationType));
    else this.#hold(event, () => navigateAgain(event));
  };

  /** Nothing happens before the reader has agreed. */
  #hold(event: Event, goOn: () => void): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#isAsking) return;
    this.#isAsking = true;
    void this.#ask()
      .then((agreed) => {
        if (!agreed) return;
        this.#giveUp();
        goOn();
      })
      .finally(() => {
        this.#isAsking = false;
      });
  }

  async #ask(): Promise<boolean> {
    // A router that goes without looking back has taken the form away by now.
    await new Promise((done) => setTimeout(done));
    const [form] = this.#unsent;
    if (!form) return true;
    const language = languageOf(form);
    return confirm(form, {
      question: word(language, 'form.leave'),
      name: word(language, 'form.draft.discard'),
      destructive: true,
    });
  }
}

/** Does what a router has asked for, and tells it. */
function pushAgain(url: string, type: NavigationType): void {
  if (type === 'replace') history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate', {state: null}));
}

function navigateAgain({destination, navigationType, info}: NavigateEvent): void {
  const way = navigationType === 'replace' ? 'replace' : 'push';
  globalThis.navigation?.navigate(destination.url, {history: way, state: destination.getState(), info});
}
