import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {TreeCore} from './tree-core.js';
import {nodeRow, stateRowView, type NodePicture, type StatePicture} from './tree-row.js';
import {nodeOf} from './visible-rows.js';

/** A row to draw: its place among all, and whether it is out of view and stays for the focus alone. */
interface Drawn {
  readonly row: number;
  readonly isCurrent: boolean;
  readonly isPinned: boolean;
}

/** What the rows of a tree look like, beside what is the same in all of them. */
export interface RowLooks {
  readonly isMovable: boolean;
  /** What an author draws in the row of a node; undefined for the built-in look. */
  readonly content?: (record: unknown, key: string, row: number) => unknown;
  /** Changes when `content` draws otherwise. */
  readonly drawnBy: unknown;
}

/** The rows of a tree that are in view, and the one that has the cursor. */
export class TreeRows {
  readonly #core: TreeCore;
  /** The row that is drawn out of view; undefined where the cursor is in view. */
  pinned: number | undefined;

  constructor(core: TreeCore) {
    this.#core = core;
  }

  render(looks: RowLooks): unknown {
    return repeat(
      this.#drawn(),
      ({row}) => this.#nameOf(row),
      (drawn) => this.#renderRow(drawn, looks),
    );
  }

  #drawn(): readonly Drawn[] {
    const {model, cursor, view} = this.#core;
    const {start, end} = view.rangeOf(model.rows.count);
    const at = cursor.row;
    const rows = Array.from({length: end - start}, (_, index): Drawn => {
      const row = start + index;
      return {row, isCurrent: row === at, isPinned: false};
    });
    this.pinned = at >= 0 && (at < start || at >= end) ? at : undefined;
    if (this.pinned === undefined) return rows;
    const pinned = {row: at, isCurrent: true, isPinned: true};
    return at < start ? [pinned, ...rows] : [...rows, pinned];
  }

  #nameOf(row: number): string {
    const {rows, nodes} = this.#core.model;
    const number = rows.at(row) ?? 0;
    return `${number < 0 ? 's' : 'n'}${nodes.keys[nodeOf(number)]}`;
  }

  #renderRow({row, isCurrent, isPinned}: Drawn, looks: RowLooks): unknown {
    const number = this.#core.model.rows.at(row);
    if (number === undefined) return nothing;
    if (number < 0) return this.#renderState(nodeOf(number), isCurrent, isPinned);
    const picture = this.#pictureOf(number, isCurrent, isPinned, looks.isMovable);
    const parts = [...Object.values(picture), looks.drawnBy, looks.content ? row : 0];
    return guard(parts, () => this.#renderNode(picture, row, looks));
  }

  #renderNode(picture: NodePicture, row: number, {content}: RowLooks): TemplateResult {
    return nodeRow(
      content
        ? {...picture, content: html`<span class="label content">${content(picture.record, picture.key, row)}</span>`}
        : picture,
    );
  }

  #renderState(node: number, isCurrent: boolean, isPinned: boolean): unknown {
    const {model, branches, language} = this.#core;
    const key = model.nodes.keys[node] as string;
    const picture: StatePicture = {
      key,
      status: model.statusOf(node) ?? 'loading',
      message: branches.messageOf(key),
      depth: model.nodes.depthOf(node) + 1,
      isCurrent,
      isPinned,
      language,
    };
    return guard(Object.values(picture), () => stateRowView(picture));
  }

  #pictureOf(node: number, isCurrent: boolean, isPinned: boolean, isMovable: boolean): NodePicture {
    const {model, branches, chosen, language, moving} = this.#core;
    const {nodes} = model;
    const key = nodes.keys[node] as string;
    return {
      key,
      record: nodes.records[node],
      label: model.labelOf(node),
      depth: nodes.depthOf(node),
      place: model.placeOf(node),
      family: model.familySize(node),
      isBranch: nodes.isBranch(node),
      isOpen: model.isOpen(node),
      isBusy: model.isOpen(node) && branches.isLoading(key),
      isOff: nodes.isOff(node),
      isCurrent,
      isPinned,
      hasCheck: chosen.isMultiple,
      checked: chosen.stateOf(node),
      words: model.found?.isMatch(node) ? model.words : NO_WORDS,
      mover: isMovable && !nodes.isOff(node) ? moving?.handleName(model.labelOf(node)) : undefined,
      mark: moving?.lifted === key ? 'lifted' : moving?.target === key ? 'target' : '',
      language,
      content: undefined,
    };
  }
}

const NO_WORDS: readonly string[] = [];
