import {render} from 'lit';
import type {CompiledTemplate, TemplateInstance} from '../../../core/template.js';
import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import type {FormatContext} from '../../../format/format.js';
import {cellText} from './cell-text.js';
import {valueIn, type Column} from './columns.js';

/** What a cell is drawn from. */
export interface CellScope {
  readonly record: JsonRecord;
  readonly key: string;
  /** The place among all rows that match, from 0. */
  readonly index: number;
  readonly count: number;
  readonly context: FormatContext;
}

/** What fills one cell. */
export interface Cell {
  /** Draws what changed; true where a reader sees another text than before. */
  update(scope: CellScope): boolean;
  /** Stops what the cell listens to while the table is off the page. */
  pause?(): void;
  /** Ends it for good. */
  dispose?(): void;
}

/** Makes the content of one cell inside a node. */
export type CellMaker = (place: HTMLElement) => Cell;

/** A cell with the text of a value, which is one text node changed in place. */
export class TextCell implements Cell {
  readonly #node: Text;
  readonly #column: Column;
  #text = '';
  #known = false;

  constructor(place: HTMLElement, column: Column) {
    this.#column = column;
    const {firstChild} = place;
    this.#node = firstChild instanceof Text ? firstChild : document.createTextNode('');
    if (firstChild !== this.#node) place.append(this.#node);
  }

  update({record, context}: CellScope): boolean {
    const text = cellText(valueIn(record, this.#column.field), this.#column, context);
    if (this.#known && text === this.#text) return false;
    const wasKnown = this.#known;
    this.#known = true;
    this.#text = text;
    this.#node.data = text;
    return wasKnown;
  }
}

/** A cell that is a clone of the author's template. */
export class TemplateCell implements Cell {
  readonly #place: HTMLElement;
  readonly #template: CompiledTemplate;
  readonly #field: string;
  #instance?: TemplateInstance;
  #value: unknown;

  constructor(place: HTMLElement, template: CompiledTemplate, field: string) {
    this.#place = place;
    this.#template = template;
    this.#field = field;
  }

  update({record, key, index, count, context}: CellScope): boolean {
    const scope = {item: record, key, index, count, context};
    const before = this.#value;
    this.#value = valueIn(record, this.#field);
    if (this.#instance) {
      this.#instance.update(scope);
      return before !== this.#value && typeof this.#value !== 'object';
    }
    this.#instance = this.#template.instantiate(scope);
    this.#place.append(...this.#instance.nodes);
    return false;
  }

  pause(): void {
    this.#instance?.pause();
  }

  dispose(): void {
    this.#instance?.dispose();
  }
}

/** A cell that the page's own function draws. One that throws leaves its cell empty, with one warning. */
export class RenderCell implements Cell {
  readonly #place: HTMLElement;
  readonly #column: Column;

  constructor(place: HTMLElement, column: Column) {
    this.#place = place;
    this.#column = column;
  }

  update({record}: CellScope): boolean {
    const {render: draw, field} = this.#column;
    const before = this.#place.textContent;
    try {
      render(draw?.(record, valueIn(record, field)), this.#place);
    } catch (error) {
      render('', this.#place);
      warn(undefined, `The render function of the column "${field}" failed: ${messageOf(error)}`);
    }
    return before !== '' && before !== this.#place.textContent;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
