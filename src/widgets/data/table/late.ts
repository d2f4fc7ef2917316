import type * as cells from './extra-cells.js';
import type {findRows} from './find-rows.js';

/** What few tables need of a table. */
export interface Late {
  findRows: typeof findRows;
  cells: typeof cells;
}

/** The parts that few tables need, for all tables of the page as soon as they are there. */
export const late: Partial<Late> = {};
