import type {JsonRecord} from '../../../data/types.js';
import type {Align} from './columns.js';
import type {BodyRow, ViewRow} from './table-row.js';

/** What the head of a group shows. */
export interface GroupPicture {
  readonly level: number;
  readonly isOpen: boolean;
  readonly text: string;
  /** How many rows it has, in words. */
  readonly count: string;
  /** The field that it is of, for who does not see it. */
  readonly label: string;
  /** Where the columns of the data begin, and how many columns there are with all others. */
  readonly first: number;
  readonly width: number;
  /** What is worked out of each column; without a text, nothing. */
  readonly cells: readonly {readonly align: Align; readonly text?: string; readonly label?: string}[];
}

export interface GroupHost {
  picture(): GroupPicture | undefined;
  toggle(): void;
}

/** The head of a group: a button that opens and closes it, and what is worked out of its columns. */
export class GroupRow implements BodyRow {
  readonly isExtra = true;
  readonly element = document.createElement('tr');
  readonly key: string;
  readonly record: JsonRecord = {};
  index: number;
  line?: number;
  readonly #host: GroupHost;
  readonly #head = document.createElement('th');
  readonly #button = document.createElement('button');
  readonly #label = document.createElement('span');
  readonly #text = document.createElement('span');
  readonly #count = document.createElement('span');
  #drawn = '';

  constructor({key, index}: ViewRow, host: GroupHost) {
    this.key = key;
    this.index = index;
    this.#host = host;
    this.element.className = 'group-row';
    this.element.setAttribute('part', 'group-row');
    this.#head.scope = 'rowgroup';
    this.#head.className = 'group-head';
    this.#button.type = 'button';
    this.#button.className = 'group-button';
    this.#button.setAttribute('part', 'group-button');
    this.#button.addEventListener('click', () => this.#host.toggle());
    this.#count.className = 'group-count';
    this.#label.className = 'sr-only';
    this.#button.append(this.#label, this.#text, ' ', this.#count);
    this.#head.append(this.#button);
    this.element.append(this.#head);
    this.refresh();
  }

  update({index}: ViewRow): void {
    this.index = index;
    this.refresh();
  }

  refresh(): void {
    const picture = this.#host.picture();
    const drawn = JSON.stringify(picture);
    if (!picture || drawn === this.#drawn) return;
    this.#drawn = drawn;
    const {level, isOpen, text, count, label} = picture;
    this.element.dataset['level'] = String(Math.min(level, 4));
    this.#button.ariaExpanded = String(isOpen);
    this.#label.textContent = `${label}: `;
    this.#text.textContent = text;
    this.#count.textContent = count;
    this.#drawCells(picture);
  }

  move(index: number): void {
    this.index = index;
  }

  pause(): void {
    // Nothing in it listens to anything else.
  }

  dispose(): void {
    this.element.remove();
  }

  // The head reaches up to the first column of which something is said.
  #drawCells({cells, first, width}: GroupPicture): void {
    const from = cells.findIndex(({text}, index) => index > 0 && text !== undefined);
    this.#head.colSpan = from < 0 ? width : first + from;
    while (this.element.lastChild !== this.#head) this.element.lastChild?.remove();
    if (from < 0) return;
    for (const {align, text, label} of cells.slice(from)) {
      const cell = document.createElement('td');
      cell.className = 'group-cell';
      cell.setAttribute('part', 'group-cell');
      if (align !== 'start') cell.dataset['align'] = align;
      if (text !== undefined) {
        const kind = document.createElement('span');
        kind.className = 'aggregate';
        kind.textContent = `${label ?? ''} `;
        cell.append(kind, text);
      }
      this.element.append(cell);
    }
    const rest = width - first - cells.length;
    if (rest > 0) this.element.append(Object.assign(document.createElement('td'), {colSpan: rest}));
  }
}
