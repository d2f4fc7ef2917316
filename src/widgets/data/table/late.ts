import type {extrasOf} from './extra-cells.js';
import type {findRows} from './find-rows.js';
import type {TableActions} from './table-actions.js';
import type {emptyOf} from './table-empty.js';
import type {footOf} from './table-foot.js';

/** What few tables need of a table. */
export interface Late {
  findRows: typeof findRows;
  extrasOf: typeof extrasOf;
  TableActions: typeof TableActions;
  footOf: typeof footOf;
  emptyOf: typeof emptyOf;
}

/** The parts that few tables need, for all tables of the page as soon as they are there. */
export const late: Partial<Late> = {};
