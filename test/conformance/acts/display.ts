import type {Acts} from './act.js';

export const displayActs: Acts = {};
