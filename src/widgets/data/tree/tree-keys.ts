import {isLetter, TypeAhead} from '../../../core/type-ahead.js';
import type {ActingHost, TreeActs} from './tree-acts.js';
import {nodeOf} from './visible-rows.js';

/** The keys of the tree pattern. They are heard on the row that has the focus, and not on what stands in it. */
export class TreeKeys {
  readonly #host: ActingHost;
  readonly #acts: TreeActs;
  readonly #page: () => number;
  readonly #ahead = new TypeAhead();

  /** `page` is how many rows are in view. */
  constructor(host: ActingHost, acts: TreeActs, page: () => number) {
    this.#host = host;
    this.#acts = acts;
    this.#page = page;
  }

  readonly handle = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.defaultPrevented || !(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem')
      return;
    if (this.#host.movingNow?.handleKey(event)) return event.preventDefault();
    const isDone = event.ctrlKey || event.metaKey ? this.#withControl(event) : !event.altKey && this.#plain(event);
    if (isDone) event.preventDefault();
  };

  #withControl({key}: KeyboardEvent): boolean {
    if (key.toLowerCase() !== 'a' || !this.#host.chosen.isMultiple) return false;
    this.#host.chosen.chooseAll();
    return true;
  }

  #plain(event: KeyboardEvent): boolean {
    const row = this.#host.cursor.row;
    if (event.key === ' ' && !this.#ahead.isUnderWay(event.timeStamp)) {
      this.#acts.choose(row, event, event.shiftKey);
      return true;
    }
    if (event.key === 'Enter') return this.#enter(row, event);
    return this.#move(row, event) || this.#branch(row, event) || this.#find(event);
  }

  // A link is followed by the click that a mouse would do, which tells of it as well.
  #enter(row: number, event: KeyboardEvent): boolean {
    const link = (event.composedPath()[0] as HTMLElement).querySelector<HTMLAnchorElement>('a.link[href]');
    if (link) link.click();
    else this.#acts.activate(row, event);
    return true;
  }

  #move(row: number, {key, shiftKey}: KeyboardEvent): boolean {
    const {count} = this.#host.model.rows;
    const places: Readonly<Record<string, number>> = {
      ...{ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: count - 1},
      ...{PageDown: row + this.#page(), PageUp: row - this.#page()},
    };
    const place = places[key];
    if (place === undefined) return false;
    const to = Math.min(Math.max(place, 0), count - 1);
    if (to === row) return true;
    this.#host.cursor.go(to);
    if (shiftKey && this.#host.chosen.isMultiple) this.#extend(row, to);
    return true;
  }

  #extend(from: number, to: number): void {
    const {rows} = this.#host.model;
    const [start = -1, end = -1] = [rows.at(from), rows.at(to)];
    if (start < 0 || end < 0) return;
    this.#host.chosen.extend(start, end);
  }

  #branch(row: number, {key}: KeyboardEvent): boolean {
    const {model, cursor, element} = this.#host;
    const number = model.rows.at(row) ?? 0;
    const node = nodeOf(number);
    if (key === '*') {
      this.#acts.openSiblings(node);
      return true;
    }
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
    const isForward = (key === 'ArrowRight') !== element.matches(':dir(rtl)');
    if (isForward) this.#inward(row, number);
    else if (number >= 0 && model.isOpen(node)) this.#acts.setOpen(node, false);
    else cursor.go(model.rows.rowOf(number < 0 ? node : model.nodes.parentOf(node)));
    return true;
  }

  #inward(row: number, number: number): void {
    const {model, cursor} = this.#host;
    if (number < 0 || !model.nodes.isBranch(number)) return;
    if (!model.isOpen(number)) return void this.#acts.setOpen(number, true);
    const next = model.rows.at(row + 1);
    if (next !== undefined && nodeOf(next) < model.nodes.endOf(number)) cursor.go(row + 1);
  }

  #find(event: KeyboardEvent): boolean {
    if (!isLetter(event) && event.key !== ' ') return false;
    const {model, cursor} = this.#host;
    const texts = Array.from({length: model.rows.count}, (_, row) => {
      const number = model.rows.at(row) ?? -1;
      return number < 0 ? '' : model.labelOf(number);
    });
    const found = this.#ahead.find(event.key, event.timeStamp, texts, cursor.row);
    if (found >= 0) cursor.go(found);
    return true;
  }
}
