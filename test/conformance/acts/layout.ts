import type {Acts} from './act.js';

export const layoutActs: Acts = {};
