import type {TableFeature} from './table-feature.js';
export class RowDetails implements TableFeature { constructor(core: unknown, rows: unknown) { void core; void rows; } update(): void {} }
