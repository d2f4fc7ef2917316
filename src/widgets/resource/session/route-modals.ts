import {activeIn} from '../../../core/composed-tree.js';
import {languageOf} from '../../../core/language.js';
import {dispatchCommand} from '../../../core/commands.js';
import {keyOf} from '../../../data/records.js';
import type {JsonRecord} from '../../../data/types.js';
import {mayBeLost} from '../../form/form/ask-to-leave.js';
import {drawMarkup, loadTags, type Pieces} from '../markup/draw-markup.js';
import {formModalMarkup, showModalMarkup} from '../markup/modal-markup.js';
import {pageNames} from '../markup/page-names.js';
import type {PageOptions} from '../markup/page-options.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import type {Route} from './routes.js';

type Kind = 'new' | 'edit' | 'show';
/** A modal, or a modal with a form. */
export type RouteModal = HTMLElement & {
  open?: boolean;
  close(): void;
  readonly updateComplete: Promise<unknown>;
  readonly form?:
    | (HTMLElement & {
        readonly isDirty: boolean;
        readonly errors: readonly unknown[];
        values: object;
        setValue(n: string, v: unknown): void;
        reset(): void;
      })
    | null;
};

/** What the modals stand on. */
export interface ModalsHost {
  readonly element: HTMLElement;
  ready(): ReadyResource | undefined;
  page(): HTMLElement | null;
  options(): PageOptions;
  pieces(): Pieces;
  /** The record of a key, as far as the list has it. */
  recordOf(id: string): JsonRecord | undefined;
  /** One is to be closed, by its own means: the route says whether it is. */
  closing(): void;
}

const WANTED: Readonly<Record<Route['name'], readonly Kind[]>> = {
  index: [],
  new: ['new'],
  edit: ['edit'],
  show: ['show'],
  'show-edit': ['show', 'edit'],
};
const KINDS: readonly Kind[] = ['edit', 'new', 'show'];

/** The key of an address as records have it: figures are numbers. */
const asKey = (id: string): string | number => (/^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id);

/** The modals of a resource: each is drawn when it is first wanted, and open while the route wants it. */
export class RouteModals {
  readonly #host: ModalsHost;
  readonly #drawing = new Map<Kind, Promise<RouteModal | undefined>>();
  #turn = 0;

  constructor(host: ModalsHost) {
    this.#host = host;
  }

  /** Lets go of what was drawn. */
  forget(): void {
    this.#drawing.clear();
  }

  /** The modal of a kind, where it is drawn. */
  find(kind: Kind): RouteModal | undefined {
    const [ready, page] = [this.#host.ready(), this.#host.page()];
    return ready ? (page?.querySelector<RouteModal>(`#${CSS.escape(pageNames(ready)[kind])}`) ?? undefined) : undefined;
  }

  /** The form that is open. */
  get openForm(): RouteModal['form'] {
    return (['edit', 'new'] as const).map((kind) => this.find(kind)).find((modal) => modal?.open)?.form;
  }

  /** Opens and closes what the route wants. False where something that is filled in is kept open. */
  async show(route: Route): Promise<boolean> {
    const turn = ++this.#turn;
    const wanted = WANTED[route.name];
    for (const kind of KINDS) {
      const modal = this.find(kind);
      if (modal?.open && !wanted.includes(kind) && !(await this.#close(modal))) return false;
    }
    for (const kind of wanted) {
      const modal = await this.#draw(kind);
      if (turn !== this.#turn) return true;
      if (modal && !modal.open) this.#open(modal, route);
      await modal?.updateComplete;
    }
    return true;
  }

  #open(modal: RouteModal, {id}: Route): void {
    const {ownerDocument} = this.#host.element;
    const {key = 'id'} = this.#host.ready() ?? {};
    const record = id === undefined ? undefined : (this.#host.recordOf(id) ?? {[key]: asKey(id)});
    // It begins anew each time, at its first tab.
    for (const tabs of modal.querySelectorAll('tabs-widget')) tabs.activeTab = undefined;
    const opener = activeIn(ownerDocument);
    dispatchCommand(modal, 'show-modal', opener === ownerDocument.body ? null : opener, record as JsonRecord);
  }

  async #close(modal: RouteModal): Promise<boolean> {
    const {form} = modal;
    if (form?.isDirty && !(await mayBeLost(modal, languageOf(modal)))) return false;
    // Neither what was filled in nor what was wrong with it is there the next time.
    if (form?.isDirty || form?.errors.length) form.reset();
    modal.open = false;
    return true;
  }

  readonly #handleClose = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#host.closing();
  };

  #draw(kind: Kind): Promise<RouteModal | undefined> {
    const known = this.#drawing.get(kind);
    if (known) return known;
    const drawing = this.#put(kind);
    this.#drawing.set(kind, drawing);
    return drawing;
  }

  async #put(kind: Kind): Promise<RouteModal | undefined> {
    const [ready, page] = [this.#host.ready(), this.#host.page()];
    if (!ready || !page) return undefined;
    const options = this.#host.options();
    const markup = kind === 'show' ? showModalMarkup(ready, options) : formModalMarkup(ready, kind, options);
    const fresh = document.createDocumentFragment();
    fresh.append(drawMarkup(markup, this.#host.pieces()));
    await loadTags(fresh);
    page.append(fresh);
    const modal = this.find(kind);
    // Said after it is in the page, whose own idea of where to begin is another.
    if (kind !== 'show') modal?.querySelector('[field]')?.toggleAttribute('autofocus', true);
    modal?.addEventListener('close', this.#handleClose);
    // Where a browser closes it by force.
    if (kind === 'show') modal?.addEventListener('after-close', () => this.#host.closing());
    await modal?.updateComplete;
    return modal;
  }
}

/** The record of a key in lists that show it. */
export function recordIn(lists: Iterable<Element>, id: string, key: string): JsonRecord | undefined {
  for (const list of lists) {
    const {rows, items} = list as {rows?: readonly object[]; items?: readonly object[]};
    const found = [...(rows ?? items ?? [])].find((record) => keyOf(record, key) === id);
    if (found) return found as JsonRecord;
  }
  return undefined;
}
