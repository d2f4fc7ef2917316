import type {TableFeature} from './table-feature.js';
export class AllMatching implements TableFeature { constructor(core: unknown, rows: unknown) { void core; void rows; } update(): void {} }
