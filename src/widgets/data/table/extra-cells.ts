import {word} from '../../../core/words.js';
import {iconNodes} from '../../../icons/registry.js';
import {drawIcon} from '../../media/icon/draw-icon.js';
import type {ReadyAction} from './actions-of.js';
import type {Cell, CellMaker, CellScope} from './cells.js';
import {rowHref} from './row-link.js';
import type {ExtraColumn, RowPlanInput} from './row-plan.js';
import {isAddress} from './row-target.js';
import type {TableHost} from './table-host.js';
import '../../../core/words/en/table.js';

/** What stands in the rows of a table beside its data: check boxes, actions, and what leads on. */
export function extrasOf(host: TableHost): Pick<RowPlanInput, 'before' | 'after' | 'lead'> {
  const {selectable, rowActions, rowNavigate, clickable} = host;
  const buttons = actionButtons(rowActions);
  const select: ExtraColumn = {
    name: 'select-cell',
    content: SelectCell.content(host),
    make: (place) => new SelectCell(place, host),
  };
  const actions: ExtraColumn = {name: 'actions-cell', make: (place) => new ActionsCell(place, host, buttons)};
  return {
    before: selectable ? [select] : [],
    after: rowActions.length > 0 ? [actions] : [],
    ...((rowNavigate || clickable) && {lead: (make) => leadMaker(host, make)}),
  };
}

/** The check box of a row. */
class SelectCell implements Cell {
  readonly #host: TableHost;
  readonly #box: HTMLInputElement;
  #named?: CellScope;
  #isSelected = false;

  constructor(place: HTMLElement, host: TableHost) {
    this.#host = host;
    this.#box = place.querySelector('input') as HTMLInputElement;
  }

  /** What is cloned into each of these cells. */
  static content({single}: TableHost): Node {
    const box = document.createElement('input');
    box.type = single ? 'radio' : 'checkbox';
    box.setAttribute('part', 'checkbox');
    if (single) box.name = 'row';
    const label = document.createElement('label');
    label.className = 'check';
    label.append(box);
    return label;
  }

  update(scope: CellScope): boolean {
    this.#name(scope);
    const isSelected = this.#host.selection.has(scope.key);
    if (this.#box.checked !== isSelected) this.#box.checked = isSelected;
    if (this.#isSelected !== isSelected) this.#box.closest('tr')?.toggleAttribute('data-selected', isSelected);
    this.#isSelected = isSelected;
    return false;
  }

  // In some engines a group keeps the buttons that were ever in it.
  dispose(): void {
    this.#box.name = '';
  }

  #name(scope: CellScope): void {
    const {record, key, context} = scope;
    const before = this.#named;
    this.#named = scope;
    if (before?.record === record && before.key === key && before.context.language === context.language) return;
    this.#box.ariaLabel = word(context.language, 'select.named', {name: this.#host.nameOf(record, key)});
  }
}

/** The buttons at the end of a row. */
class ActionsCell implements Cell {
  readonly #host: TableHost;
  readonly #actions: readonly ReadyAction[];
  readonly #buttons: readonly HTMLButtonElement[];
  #name?: string;

  constructor(place: HTMLElement, host: TableHost, buttons: readonly HTMLButtonElement[]) {
    this.#host = host;
    this.#actions = host.rowActions;
    this.#buttons = buttons.map((button) => button.cloneNode(true) as HTMLButtonElement);
    const group = document.createElement('div');
    group.className = 'row-actions';
    group.append(...this.#buttons);
    place.append(group);
    this.#actions.forEach(({icon}, index) => {
      const box = this.#buttons[index]?.querySelector<HTMLElement>('.action-icon:empty');
      if (icon && box) drawInto(box, icon);
    });
  }

  update({record, key}: CellScope): boolean {
    const name = this.#host.nameOf(record, key);
    if (name === this.#name) return false;
    this.#name = name;
    this.#buttons.forEach((button, index) => {
      const text = `${this.#actions[index]?.label ?? ''} ${name}`.trim();
      button.ariaLabel = text;
      if (button.classList.contains('icon-only')) button.title = text;
    });
    return false;
  }
}

/** The buttons of a row to be cloned; an icon that has to be fetched comes later, into each clone. */
function actionButtons(actions: readonly ReadyAction[]): readonly HTMLButtonElement[] {
  return actions.map(({icon, label, danger}, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'row-action';
    button.setAttribute('part', 'row-action');
    button.dataset['action'] = String(index);
    button.toggleAttribute('data-danger', danger === true);
    if (!icon) button.textContent = label;
    else {
      button.classList.add('icon-only');
      const box = document.createElement('span');
      box.className = 'action-icon';
      box.ariaHidden = 'true';
      const nodes = iconNodes(icon);
      if (nodes && !(nodes instanceof Promise)) box.append(drawIcon(nodes));
      button.append(box);
    }
    return button;
  });
}

// Into the box that is there: a row that were drawn anew would lose the focus in it.
function drawInto(box: HTMLElement, name: string): void {
  void Promise.resolve(iconNodes(name)).then((nodes) => nodes && box.replaceChildren(drawIcon(nodes)));
}

/** Makes the first cell of a row what leads on: a link to the row's own address, or a button for its action or click. */
function leadMaker(host: TableHost, make: CellMaker): CellMaker {
  return isAddress(host.rowNavigate)
    ? (place) => new LinkCell(place, host.rowNavigate, make)
    : (place) => new LeadButtonCell(place, make);
}

class LinkCell implements Cell {
  readonly #link = document.createElement('a');
  readonly #pattern: string;
  readonly #inner: Cell;
  #href?: string;

  constructor(place: HTMLElement, pattern: string, make: CellMaker) {
    this.#pattern = pattern;
    this.#link.className = 'link';
    this.#link.setAttribute('part', 'link');
    place.replaceChildren(this.#link);
    this.#inner = make(this.#link);
  }

  update(scope: CellScope): boolean {
    const href = rowHref(this.#pattern, scope.record);
    if (href !== this.#href) {
      this.#href = href;
      if (href === undefined) this.#link.removeAttribute('href');
      else this.#link.setAttribute('href', href);
    }
    return this.#inner.update(scope);
  }

  pause(): void {
    this.#inner.pause?.();
  }

  dispose(): void {
    this.#inner.dispose?.();
  }
}

class LeadButtonCell implements Cell {
  readonly #inner: Cell;

  constructor(place: HTMLElement, make: CellMaker) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.setAttribute('part', 'link');
    place.replaceChildren(button);
    this.#inner = make(button);
  }

  update(scope: CellScope): boolean {
    return this.#inner.update(scope);
  }

  pause(): void {
    this.#inner.pause?.();
  }

  dispose(): void {
    this.#inner.dispose?.();
  }
}
