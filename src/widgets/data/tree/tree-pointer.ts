import type {TreeCore} from './tree-core.js';

/** What a pointer does in a tree, and where the focus goes by it. */
export class TreePointer {
  readonly #core: TreeCore;

  constructor(core: TreeCore) {
    this.#core = core;
  }

  readonly handleClick = (event: MouseEvent): void => {
    const {acts, model, movingNow} = this.#core;
    const [target] = event.composedPath();
    const row = this.#core.rowAt(event.target);
    const number = model.rows.at(row);
    if (number === undefined || !(target instanceof Element) || movingNow?.handleClick(event, row)) return;
    if (target.closest('.toggle') && number >= 0 && model.nodes.isBranch(number)) acts.toggle(number);
    else if (target.closest('.check')) acts.choose(row, event, event.shiftKey);
    else acts.activate(row, event, event.shiftKey);
  };

  readonly handleHover = (event: PointerEvent): void => this.#core.movingNow?.handleHover(event);

  readonly handleContext = (event: Event): void => {
    if (this.#core.movingNow?.opensMenu) event.preventDefault();
  };

  readonly handleFocus = ({target}: FocusEvent): void => {
    const row = this.#core.rowAt(target);
    if (row >= 0 && row !== this.#core.cursor.row) this.#core.cursor.go(row, false);
  };

  readonly handleLeave = ({relatedTarget}: FocusEvent): void => {
    const root = this.#core.element.shadowRoot;
    if (!(relatedTarget instanceof Node) || !root?.contains(relatedTarget)) this.#core.moving?.handleLeave();
  };
}
