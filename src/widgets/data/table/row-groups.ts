import type {TableFeature} from './table-feature.js';
export class RowGroups implements TableFeature { constructor(core: unknown, rows: unknown) { void core; void rows; } update(): void {} }
