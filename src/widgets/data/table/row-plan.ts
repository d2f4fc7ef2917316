import type {CompiledTemplate} from '../../../core/template.js';
import type {Align, Column} from './columns.js';
import {RenderCell, TemplateCell, TextCell, type CellMaker} from './cells.js';
import {isTimedColumn} from './cell-text.js';

/** A column of the table beside those of the data: check boxes, actions. */
export interface ExtraColumn {
  /** The name of its part and class. */
  readonly name: string;
  /** What stands in each of its cells, to be cloned with the row. */
  readonly content?: Node;
  readonly make: CellMaker;
}

/** From what a row is made: the nodes to clone, and what fills each of them. */
export interface RowPlan {
  readonly prototype: HTMLTableRowElement;
  readonly makers: readonly CellMaker[];
  /** The cells whose texts grow old, by their place in the row. */
  readonly timed: readonly number[];
  /** The cells whose content depends on the place of the row. */
  readonly positional: readonly number[];
  /** Where the columns of the data begin. */
  readonly first: number;
  readonly columns: readonly Column[];
  /** Whether a row can stand for another record than the one it was made for: nothing in it is the author's. */
  readonly reusable: boolean;
}

export interface RowPlanInput {
  readonly columns: readonly Column[];
  readonly templates: (field: string) => CompiledTemplate | undefined;
  readonly before?: readonly ExtraColumn[];
  readonly after?: readonly ExtraColumn[];
  /** Wraps the content of the first column, as a link does; the cell itself by default. */
  readonly lead?: (make: CellMaker) => CellMaker;
  /** Wraps what fills the cells of a column; nothing by default. */
  readonly wrap?: (column: Column, index: number, make: CellMaker) => CellMaker;
}

/** Plans the rows of a table; done when columns change, not for each row. */
export function planRows({columns, templates, before = [], after = [], lead, wrap}: RowPlanInput): RowPlan {
  const prototype = document.createElement('tr');
  prototype.className = 'row';
  prototype.setAttribute('part', 'row');
  const makers: CellMaker[] = [];
  let isWrapped = false;
  const add = (cell: HTMLElement, make: CellMaker): void => {
    prototype.append(cell);
    makers.push(make);
  };
  for (const column of before) add(extraCell(column), column.make);
  columns.forEach((column, index) => {
    const make = makerOf(column, templates(column.field));
    const led = index === 0 && lead ? lead(make) : make;
    const wrapped = wrap?.(column, index, led) ?? led;
    isWrapped ||= wrapped !== led;
    const cell = dataCell(column, index === 0);
    // A text that is cloned with its row is less work than one made for each cell.
    if (wrapped === make) cell.append(document.createTextNode(''));
    add(cell, wrapped);
  });
  for (const column of after) add(extraCell(column), column.make);
  const places = (fits: (column: Column) => boolean): number[] =>
    columns.flatMap((column, index) => (fits(column) ? [before.length + index] : []));
  return {
    prototype,
    makers,
    timed: places(isTimedColumn),
    positional: places(({field}) => templates(field)?.positional === true),
    first: before.length,
    columns,
    reusable: !isWrapped && columns.every(({render, field}) => !render && !templates(field)),
  };
}

function cellOf(tag: 'td' | 'th', part: string, align: Align = 'start'): HTMLElement {
  const cell = document.createElement(tag);
  cell.className = part;
  cell.setAttribute('part', part === 'cell' ? 'cell' : `cell ${part}`);
  if (align !== 'start') cell.dataset['align'] = align;
  return cell;
}

function extraCell({name, content}: ExtraColumn): HTMLElement {
  const cell = cellOf('td', name);
  if (content) cell.append(content.cloneNode(true));
  return cell;
}

// The first column names its row, so that a reader hears which row a cell belongs to.
function dataCell({align, brief}: Column, isFirst: boolean): HTMLElement {
  const cell = cellOf(isFirst ? 'th' : 'td', isFirst ? 'row-header' : 'cell', align);
  cell.classList.toggle('brief', brief);
  if (isFirst) cell.setAttribute('scope', 'row');
  return cell;
}

function makerOf(column: Column, template: CompiledTemplate | undefined): CellMaker {
  if (column.render) return (place) => new RenderCell(place, column);
  if (template) return (place) => new TemplateCell(place, template, column.field);
  return (place) => new TextCell(place, column);
}
