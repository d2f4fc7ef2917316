import type * as cells from './extra-cells.js';
import type {findRows} from './find-rows.js';
import type {TableActions} from './table-actions.js';
import type * as empty from './table-empty.js';
import type * as foot from './table-foot.js';

/** What few tables need of a table. */
export interface Late {
  findRows: typeof findRows;
  cells: typeof cells;
  TableActions: typeof TableActions;
  foot: typeof foot;
  empty: typeof empty;
}

/** The parts that few tables need, for all tables of the page as soon as they are there. */
export const late: Partial<Late> = {};
