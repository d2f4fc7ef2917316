import type {EventDetail} from './handlers.js';
import type {ResourceActs, ResourcePart} from './resource-acts.js';

/** Lets the page and a hook decide on what a widget is about to do, or has done. */
export class EventGate {
  readonly #acts: ResourceActs;
  #redoing = false;

  constructor(acts: ResourceActs) {
    this.#acts = acts;
  }

  /** What a widget is about to do waits for a hook, where there is one, and is then done by `redo`. */
  pass(event: Event, name: string, part: ResourcePart, detail: EventDetail, redo: () => void): void {
    if (this.#redoing || event.defaultPrevented) return;
    const entry = this.#acts.ask(name, part, detail);
    if (entry && !this.#acts.hasEvents(part)) return this.#acts.leave(entry);
    event.preventDefault();
    if (!entry) return;
    void this.#acts.do(entry, detail, () => {
      this.#redoing = true;
      redo();
      this.#redoing = false;
    });
  }

  /** What a widget has done already is taken back where the page or a hook refuses it. */
  settle(name: string, part: ResourcePart, detail: EventDetail, takeBack: () => void): void {
    const entry = this.#acts.ask(name, part, detail);
    if (!entry) return takeBack();
    let isDone = false;
    void this.#acts.do(entry, detail, () => (isDone = true)).then(() => isDone || takeBack());
  }

  /** Another tab of a form or of details is chosen. */
  switchSection(event: Event, part: ResourcePart): void {
    const tabs = event.composedPath()[0] as HTMLElement & {activeTab?: string};
    const {id} = (event as CustomEvent<{id: string}>).detail;
    this.pass(event, 'switch-section', part, {section: id}, () => void (tabs.activeTab = id));
  }
}
