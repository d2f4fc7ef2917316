import type {TableFeature} from './table-feature.js';
export class FilterMenu implements TableFeature { constructor(core: unknown, rows: unknown) { void core; void rows; } update(): void {} }
