import type {announce as Announce} from './announcer.js';

const load = () => import('./announcer.js');

// The server may be out of reach just when there is something to say of it: then nothing is said, and nothing breaks.
const unheard = (): void => undefined;

/** Says a text through the page's announcer, which is fetched on first use. */
export function say(...words: Parameters<typeof Announce>): void {
  void load().then(({announce}) => announce(...words), unheard);
}

/** Has the announcer and its regions in place before the first text. */
export function prepareToSay(document?: Document): void {
  void load().then(({prepareAnnouncer}) => prepareAnnouncer(document), unheard);
}
