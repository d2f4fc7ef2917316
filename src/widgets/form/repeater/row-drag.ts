/** A type of its own: fields and other pages take nothing of it. */
const TYPE = 'application/x-total-widgets-row';

/** The row that is dragged by its handle. Whatever else is dropped on a row is left to the page. */
export class RowDrag {
  readonly #move: (from: number, to: number) => void;
  #from: number | undefined;

  constructor(move: (from: number, to: number) => void) {
    this.#move = move;
  }

  start({dataTransfer}: DragEvent, from: number): void {
    this.#from = from;
    // Some browsers begin no drag that carries nothing.
    dataTransfer?.setData(TYPE, '');
  }

  drop(event: DragEvent, to: number): void {
    const from = this.#from;
    this.handleEnd();
    if (from === undefined) return;
    event.preventDefault();
    if (from !== to) this.#move(from, to);
  }

  readonly handleOver = (event: DragEvent): void => {
    if (this.#from !== undefined) event.preventDefault();
  };

  // Also where it was dropped nowhere: what comes later is not the row.
  readonly handleEnd = (): void => {
    this.#from = undefined;
  };
}
